ShellProgram.start()
