/// Where a session takes the data of COPY FROM STDIN from, and where it sends those of COPY TO STDOUT.
final class CopyChannel {
    /// Returns more data; nil at their end.
    let input: () -> [UInt8]?
    /// Takes data.
    let output: ([UInt8]) -> Void

    /// Makes a channel.
    init(input: @escaping () -> [UInt8]?, output: @escaping ([UInt8]) -> Void) {
        self.input = input
        self.output = output
    }
}
