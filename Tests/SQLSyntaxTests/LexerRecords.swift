/// Errors of the lexer: SQL, SQLSTATE, message and the offset of the caret, as PostgreSQL 18.6 reports them.
enum LexerRecords {
    /// The records, with bars between the fields.
    static let records = #"""
        select $tag$ abc | 42601 | unterminated dollar-quoted string at or near "$tag$ abc" | 7
        select "abc | 42601 | unterminated quoted identifier at or near ""abc" | 7
        select E'abc | 42601 | unterminated quoted string at or near "E'abc" | 7
        select 'abc | 42601 | unterminated quoted string at or near "'abc" | 7
        /* a | 42601 | unterminated /* comment at or near "/* a" | 0
        select $foo | 42601 | syntax error at or near "$" | 7
        select 1..2 | 42601 | syntax error at or near ".." | 8
        select a:b | 42601 | syntax error at or near ":" | 8
        select \ | 42601 | syntax error at or near "\" | 7
        select '1' 'a' | 42601 | syntax error at or near "'a'" | 11
        select E'\u00' | 22025 | invalid Unicode escape | 9
        select E'\uD800x' | 42601 | invalid Unicode surrogate pair at or near "x" | 15
        select E'\xff' | 22021 | invalid byte sequence for encoding "UTF8": 0xff | -1
        select U&'\00zz' | 42601 | invalid Unicode escape | 10
        select U&'d' uescape '+' | 42601 | invalid Unicode escape character at or near "'+'" | 21
        select 0x | 42601 | invalid hexadecimal integer at or near "0x" | 7
        select 0xZ | 42601 | trailing junk after numeric literal at or near "0xZ" | 7
        select 1a | 42601 | trailing junk after numeric literal at or near "1a" | 7
        select 1e+ | 42601 | trailing junk after numeric literal at or near "1e+" | 7
        select 100_ | 42601 | trailing junk after numeric literal at or near "100_" | 7
        select $1a | 42601 | trailing junk after parameter at or near "$1a" | 7
        select "" | 42601 | zero-length delimited identifier at or near """" | 7
        """#
}
