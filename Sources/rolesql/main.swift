import RoleSQL

ShellProgram.start { Database() }
