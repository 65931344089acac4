/// The first bytes of a word in two machine words, which is all that tells keywords apart.
public struct PackedWord: Hashable, Sendable {
    /// The bytes 0 to 7, the first one lowest.
    @usableFromInline var low: UInt64 = 0
    /// The bytes 8 to 15.
    @usableFromInline var high: UInt64 = 0
    /// The number of bytes appended, those that found no room included.
    public var count = 0
    /// The byte 16, which only `current_timestamp` has.
    @usableFromInline var last: UInt8 = 0

    /// Makes the empty word.
    @inlinable public init() {}

    /// The bytes as a text; those that found no room are missing.
    var text: String {
        String(unsafeUninitializedCapacity: 17) { buffer in
            let length = min(count, 17)
            for index in 0..<length {
                let part = index < 8 ? low : high
                buffer[index] = index < 16 ? UInt8(truncatingIfNeeded: part &>> UInt64((index & 7) &* 8)) : last
            }
            return length
        }
    }

    /// Adds a byte, in lower case already.
    @inlinable public mutating func append(_ byte: UInt8) {
        if count < 8 {
            low |= UInt64(byte) &<< UInt64(count &* 8)
        } else if count < 16 {
            high |= UInt64(byte) &<< UInt64((count &- 8) &* 8)
        } else {
            last = byte
        }
        count &+= 1
    }
}

/// An open-addressing table of the keywords by their packed words; it costs some microseconds to build and three
/// nanoseconds to ask.
public struct KeywordTable: Sendable {
    /// What is known of one keyword.
    struct Entry: Sendable {
        /// The word in machine words.
        var packed: PackedWord
        /// Its category.
        var category: Keyword.Category
        /// Whether it may be a label without AS.
        var isBareLabel: Bool

        /// The word.
        var word: String { packed.text }
    }

    /// The table, built at first use.
    public static let shared = KeywordTable()

    /// The keywords in the order of their raw values.
    let entries: [Entry]
    /// One more than the raw value of the keyword at each place, zero for a free one; a power of two of them.
    private var slots: [UInt16]

    /// Builds the table from the list below.
    private init() {
        entries = Self.parse()
        slots = Array(repeating: 0, count: 2048)
        for (index, entry) in entries.enumerated() {
            var place = Self.hash(entry.packed)
            while slots[place] != 0 { place = (place + 1) & 2047 }
            slots[place] = UInt16(truncatingIfNeeded: index + 1)
        }
    }

    /// Returns the keyword with these bytes.
    public func find(_ word: PackedWord) -> Keyword? {
        if word.count > 17 { return nil }
        var place = Self.hash(word)
        while slots[place] != 0 {
            let rawValue = slots[place] &- 1
            if entries[Int(rawValue)].packed == word { return Keyword(rawValue: rawValue) }
            place = (place &+ 1) & 2047
        }
        return nil
    }

    /// Mixes a word into an index.
    private static func hash(_ word: PackedWord) -> Int {
        let mixed = (word.low ^ (word.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
        return Int(truncatingIfNeeded: (mixed ^ UInt64(word.count)) &>> 53)
    }

    /// Reads the list: words, a colon and a letter behind each.
    private static func parse() -> [Entry] {
        list.withUTF8Buffer { text in
            var entries: [Entry] = []
            entries.reserveCapacity(512)
            var word = PackedWord()
            for (place, byte) in text.enumerated() {
                switch byte {
                case UInt8(ascii: ":"):
                    let letter = place + 1 < text.count ? text[place + 1] : 0
                    let isBareLabel = letter >= UInt8(ascii: "a")
                    entries.append(Entry(packed: word, category: category(letter | 0x20), isBareLabel: isBareLabel))
                case UInt8(ascii: " "), UInt8(ascii: "\n"): word = PackedWord()
                default: word.append(byte)
                }
            }
            return entries
        }
    }

    /// Returns the category of a letter in the list.
    private static func category(_ letter: UInt8) -> Keyword.Category {
        switch letter {
        case UInt8(ascii: "c"): .columnName
        case UInt8(ascii: "t"): .typeOrFunctionName
        case UInt8(ascii: "r"): .reserved
        default: .unreserved
        }
    }

    /// The words in the order of `Keyword`'s cases, each with its category's letter (unreserved, column name, type or
    /// function name, reserved), which is a capital when the word may not be a label without AS.
    private static let list: StaticString = """
        abort:u absent:u absolute:u access:u action:u add:u admin:u after:u aggregate:u all:r also:u alter:u always:u
        analyse:r analyze:r and:r any:r array:R as:R asc:r asensitive:u assertion:u assignment:u asymmetric:r at:u
        atomic:u attach:u attribute:u authorization:t backward:u before:u begin:u between:c bigint:c binary:t bit:c
        boolean:c both:r breadth:u by:u cache:u call:u called:u cascade:u cascaded:u case:r cast:r catalog:u chain:u
        char:C character:C characteristics:u check:r checkpoint:u class:u close:u cluster:u coalesce:c collate:r
        collation:t column:r columns:u comment:u comments:u commit:u committed:u compression:u concurrently:t
        conditional:u configuration:u conflict:u connection:u constraint:r constraints:u content:u continue:u
        conversion:u copy:u cost:u create:R cross:t csv:u cube:u current:u current_catalog:r current_date:r
        current_role:r current_schema:t current_time:r current_timestamp:r current_user:r cursor:u cycle:u data:u
        database:u day:U deallocate:u dec:c decimal:c declare:u default:r defaults:u deferrable:r deferred:u
        definer:u delete:u delimiter:u delimiters:u depends:u depth:u desc:r detach:u dictionary:u disable:u
        discard:u distinct:r do:r document:u domain:u double:u drop:u each:u else:r empty:u enable:u encoding:u
        encrypted:u end:r enforced:u enum:u error:u escape:u event:u except:R exclude:u excluding:u exclusive:u
        execute:u exists:c explain:u expression:u extension:u external:u extract:c false:r family:u fetch:R filter:U
        finalize:u first:u float:c following:u for:R force:u foreign:r format:u forward:u freeze:t from:R full:t
        function:u functions:u generated:u global:u grant:R granted:u greatest:c group:R grouping:c groups:u
        handler:u having:R header:u hold:u hour:U identity:u if:u ilike:t immediate:u immutable:u implicit:u import:u
        in:r include:u including:u increment:u indent:u index:u indexes:u inherit:u inherits:u initially:r inline:u
        inner:t inout:c input:u insensitive:u insert:u instead:u int:c integer:c intersect:R interval:c into:R
        invoker:u is:t isnull:T isolation:u join:t json:c json_array:c json_arrayagg:c json_exists:c json_object:c
        json_objectagg:c json_query:c json_scalar:c json_serialize:c json_table:c json_value:c keep:u key:u keys:u
        label:u language:u large:u last:u lateral:r leading:r leakproof:u least:c left:t level:u like:t limit:R
        listen:u load:u local:u localtime:r localtimestamp:r location:u lock:u locked:u logged:u mapping:u match:u
        matched:u materialized:u maxvalue:u merge:u merge_action:c method:u minute:U minvalue:u mode:u month:U move:u
        name:u names:u national:c natural:t nchar:c nested:u new:u next:u nfc:u nfd:u nfkc:u nfkd:u no:u none:c
        normalize:c normalized:u not:r nothing:u notify:u notnull:T nowait:u null:r nullif:c nulls:u numeric:c
        object:u objects:u of:u off:u offset:R oids:u old:u omit:u on:R only:r operator:u option:u options:u or:r
        order:R ordinality:u others:u out:c outer:t over:U overlaps:T overlay:c overriding:u owned:u owner:u
        parallel:u parameter:u parser:u partial:u partition:u passing:u password:u path:u period:u placing:r plan:u
        plans:u policy:u position:c preceding:u precision:C prepare:u prepared:u preserve:u primary:r prior:u
        privileges:u procedural:u procedure:u procedures:u program:u publication:u quote:u quotes:u range:u read:u
        real:c reassign:u recursive:u ref:u references:r referencing:u refresh:u reindex:u relative:u release:u
        rename:u repeatable:u replace:u replica:u reset:u restart:u restrict:u return:u returning:R returns:u
        revoke:u right:t role:u rollback:u rollup:u routine:u routines:u row:c rows:u rule:u savepoint:u scalar:u
        schema:u schemas:u scroll:u search:u second:U security:u select:r sequence:u sequences:u serializable:u
        server:u session:u session_user:r set:u setof:c sets:u share:u show:u similar:t simple:u skip:u smallint:c
        snapshot:u some:r source:u sql:u stable:u standalone:u start:u statement:u statistics:u stdin:u stdout:u
        storage:u stored:u strict:u string:u strip:u subscription:u substring:c support:u symmetric:r sysid:u
        system:u system_user:r table:r tables:u tablesample:t tablespace:u target:u temp:u template:u temporary:u
        text:u then:r ties:u time:c timestamp:c to:R trailing:r transaction:u transform:u treat:c trigger:u trim:c
        true:r truncate:u trusted:u type:u types:u uescape:u unbounded:u uncommitted:u unconditional:u unencrypted:u
        union:R unique:r unknown:u unlisten:u unlogged:u until:u update:u user:r using:r vacuum:u valid:u validate:u
        validator:u value:u values:c varchar:c variadic:r varying:U verbose:t version:u view:u views:u virtual:u
        volatile:u when:r where:R whitespace:u window:R with:R within:U without:U work:u wrapper:u write:u xml:u
        xmlattributes:c xmlconcat:c xmlelement:c xmlexists:c xmlforest:c xmlnamespaces:c xmlparse:c xmlpi:c xmlroot:c
        xmlserialize:c xmltable:c year:U yes:u zone:u
        """
}
