"""What may leave: findings over text layers and pictures, rules, verdicts, permits. Pure."""
