"""Fonts, words and photographs of one split. `World.load(split, folder, seed)`; families draw everything from here."""
