print("rolesql")
