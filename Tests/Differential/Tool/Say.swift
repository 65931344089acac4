import Glibc

/// Prints a line at once, also into a pipe.
func say(_ text: String) {
    print(text)
    fflush(nil)
}
