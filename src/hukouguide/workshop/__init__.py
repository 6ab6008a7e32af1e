"""For maintainers and the shell: check, examples, and the jobs that a command can ask for."""
