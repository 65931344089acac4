import SQLBasics

/// Reads and writes ACL entries.
public enum ACLItemText {
    /// The letters of the privileges, the lowest bit first (`ACL_ALL_RIGHTS_STR`).
    public static let letters = Array("arwdDxtXUCTcsAm".utf8)

    /// Refuses an array that is no access control list: of another number of dimensions than one, or with NULLs in it
    /// (`check_acl`).
    public static func check(_ array: ArrayValue) throws(Diagnostic) {
        if array.lengths.count != 1 {
            throw Diagnostic(.invalidParameterValue, "ACL arrays must be one-dimensional")
        }
        if array.elements.contains(where: \.isNull) {
            throw Diagnostic(.nullValueNotAllowed, "ACL arrays must not contain null values")
        }
    }

    /// Writes `grantee=letters/grantor` (`aclitemout`); nothing stands for PUBLIC.
    public static func append(_ item: ACLItemValue, _ context: FunctionContext, to output: inout [UInt8]) {
        if item.grantee.isValid { appendRole(item.grantee, context, to: &output) }
        output.append(ascii: "=")
        for (bit, letter) in letters.enumerated() {
            if item.privileges >> UInt32(bit) & 1 == 1 { output.append(letter) }
            if item.grantOptions >> UInt32(bit) & 1 == 1 { output.append(ascii: "*") }
        }
        output.append(ascii: "/")
        appendRole(item.grantor, context, to: &output)
    }

    /// Writes a role's name, quoted unless it is made of letters, digits and underscores (`putid`); its number when it has no
    /// name.
    private static func appendRole(_ role: ObjectID, _ context: FunctionContext, to output: inout [UInt8]) {
        guard let name = context.names.roleName(role) else {
            return Digits.append(unsigned: UInt64(role.rawValue), to: &output)
        }
        let isSafe = name.utf8.allSatisfy(isSafeByte)
        if !isSafe { output.append(ascii: "\"") }
        for byte in name.utf8 {
            if byte == UInt8(ascii: "\"") { output.append(byte) }
            output.append(byte)
        }
        if !isSafe { output.append(ascii: "\"") }
    }

    /// Tells whether a byte may stand in a name without quotes.
    private static func isSafeByte(_ byte: UInt8) -> Bool {
        byte == 0x5F || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    /// Reads `grantee=letters/grantor` (`aclparse`).
    static func parse(_ text: String, _ context: FunctionContext) throws(Diagnostic) -> ACLItemValue {
        let bytes = Array(text.utf8)
        var i = 0
        var name = try readName(bytes, &i)
        if i >= bytes.count || bytes[i] != UInt8(ascii: "=") {
            guard name == "group" || name == "user" else {
                throw invalid("unrecognized key word: \"\(name)\"", hint: "ACL key word must be \"group\" or \"user\".")
            }
            name = try readName(bytes, &i)
            guard !name.isEmpty else {
                throw invalid("missing name", hint: "A name must follow the \"group\" or \"user\" key word.")
            }
        }
        guard i < bytes.count, bytes[i] == UInt8(ascii: "=") else { throw invalid("missing \"=\" sign") }
        i += 1
        var item = try readPrivileges(bytes, &i)
        item.grantee = name.isEmpty ? .invalid : try context.names.roleID(named: name)
        item.grantor = ObjectID(10)
        if i < bytes.count, bytes[i] == UInt8(ascii: "/") {
            i += 1
            let grantor = try readName(bytes, &i)
            guard !grantor.isEmpty else { throw invalid("a name must follow the \"/\" sign") }
            item.grantor = try context.names.roleID(named: grantor)
        }
        while i < bytes.count && IntegerText.isSpace(bytes[i]) { i += 1 }
        guard i == bytes.count else { throw invalid("extra garbage at the end of the ACL specification") }
        return item
    }

    /// Reads letters, each with asterisks behind it; they end at anything else.
    private static func readPrivileges(_ bytes: [UInt8], _ i: inout Int) throws(Diagnostic) -> ACLItemValue {
        var item = ACLItemValue(grantee: .invalid, grantor: .invalid, privileges: 0, grantOptions: 0)
        var last: UInt32 = 0
        while i < bytes.count, isASCIILetter(bytes[i]) || bytes[i] == UInt8(ascii: "*") {
            if bytes[i] == UInt8(ascii: "*") {
                item.grantOptions |= last
            } else if let bit = letters.firstIndex(of: bytes[i]) {
                last = 1 << UInt32(bit)
                item.privileges |= last
            } else {
                throw invalid("invalid mode character: must be one of \"\(String(decoding: letters, as: UTF8.self))\"")
            }
            i += 1
        }
        return item
    }

    /// Tells whether a byte is a letter of ASCII.
    private static func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Reads a name, quoted or not, and the spaces around it (`getid`).
    private static func readName(_ bytes: [UInt8], _ i: inout Int) throws(Diagnostic) -> String {
        var name: [UInt8] = []
        while i < bytes.count && IntegerText.isSpace(bytes[i]) { i += 1 }
        var quoted = false
        while i < bytes.count {
            let byte = bytes[i]
            if byte == UInt8(ascii: "\"") {
                if quoted && i + 1 < bytes.count && bytes[i + 1] == byte {
                    name.append(byte)
                    i += 1
                } else {
                    quoted.toggle()
                }
            } else if quoted || isSafeByte(byte) || byte >= 0x80 {
                name.append(byte)
            } else {
                break
            }
            i += 1
        }
        while i < bytes.count && IntegerText.isSpace(bytes[i]) { i += 1 }
        if name.count >= 64 {
            throw Diagnostic(
                .nameTooLong, "identifier too long", detail: "Identifier must be less than 64 characters.")
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// Makes the error for a text that is no ACL entry.
    private static func invalid(_ message: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.invalidTextRepresentation, message, hint: hint)
    }
}
