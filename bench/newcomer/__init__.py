"""What somebody sees who has just cloned the repository: real questions and bad input at a running server."""
