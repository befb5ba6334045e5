"""CPU of the gateway per request, through the whole line. See README.md."""
