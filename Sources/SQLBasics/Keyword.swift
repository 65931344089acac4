/// The words that PostgreSQL's grammar knows, in alphabetical order (manual, appendix C).
public enum Keyword: UInt16, Hashable, Sendable, CaseIterable {
    case abort, absent, absolute, access, action, add, admin, after, aggregate, all, also, alter, always, analyse
    case analyze, and, any, array, `as`, asc, asensitive, assertion, assignment, asymmetric, at, atomic, attach
    case attribute, authorization
    case backward, before, begin, between, bigint, binary, bit, boolean, both, breadth, by
    case cache, call, called, cascade, cascaded, `case`, cast, catalog, chain, char, character, characteristics
    case check, checkpoint, `class`, close, cluster, coalesce, collate, collation, column, columns, comment
    case comments, commit, committed, compression, concurrently, conditional, configuration, conflict, connection
    case constraint, constraints, content, `continue`, conversion, copy, cost, create, cross, csv, cube, current
    case currentCatalog, currentDate, currentRole, currentSchema, currentTime, currentTimestamp, currentUser, cursor
    case cycle
    case data, database, day, deallocate, dec, decimal, declare, `default`, defaults, deferrable, deferred, definer
    case delete, delimiter, delimiters, depends, depth, desc, detach, dictionary, disable, discard, distinct, `do`
    case document, domain, double, drop
    case each, `else`, empty, enable, encoding, encrypted, end, enforced, `enum`, error, escape, event, except
    case exclude, excluding, exclusive, execute, exists, explain, expression, `extension`, external, extract
    case `false`, family, fetch, filter, finalize, first, float, following, `for`, force, foreign, format, forward
    case freeze, from, full, function, functions
    case generated, global, grant, granted, greatest, group, grouping, groups
    case handler, having, header, hold, hour
    case identity, `if`, ilike, immediate, immutable, implicit, `import`, `in`, include, including, increment
    case indent, index, indexes, inherit, inherits, initially, inline, inner, `inout`, input, insensitive, insert
    case instead, int, integer, intersect, interval, into, invoker, `is`, isnull, isolation
    case join, json, jsonArray, jsonArrayagg, jsonExists, jsonObject, jsonObjectagg, jsonQuery, jsonScalar
    case jsonSerialize, jsonTable, jsonValue
    case keep, key, keys
    case label, language, large, last, lateral, leading, leakproof, least, left, level, like, limit, listen, load
    case local, localtime, localtimestamp, location, lock, locked, logged
    case mapping, match, matched, materialized, maxvalue, merge, mergeAction, method, minute, minvalue, mode, month
    case move
    case name, names, national, natural, nchar, nested, new, next, nfc, nfd, nfkc, nfkd, no, none, normalize
    case normalized, not, nothing, notify, notnull, nowait, null, nullif, nulls, numeric
    case object, objects, of, off, offset, oids, old, omit, on, only, `operator`, option, options, or, order
    case ordinality, others, out, outer, over, overlaps, overlay, overriding, owned, owner
    case parallel, parameter, parser, partial, partition, passing, password, path, period, placing, plan, plans
    case policy, position, preceding, precision, prepare, prepared, preserve, primary, prior, privileges, procedural
    case procedure, procedures, program, publication
    case quote, quotes
    case range, read, real, reassign, recursive, ref, references, referencing, refresh, reindex, relative, release
    case rename, repeatable, replace, replica, reset, restart, restrict, `return`, returning, returns, revoke, right
    case role, rollback, rollup, routine, routines, row, rows, rule
    case savepoint, scalar, schema, schemas, scroll, search, second, security, select, sequence, sequences
    case serializable, server, session, sessionUser, set, setof, sets, share, show, similar, simple, skip, smallint
    case snapshot, some, source, sql, stable, standalone, start, statement, statistics, stdin, stdout, storage
    case stored, strict, string, strip, subscription, substring, support, symmetric, sysid, system, systemUser
    case table, tables, tablesample, tablespace, target, temp, template, temporary, text, then, ties, time
    case timestamp, to, trailing, transaction, transform, treat, trigger, trim, `true`, truncate, trusted, type
    case types
    case uescape, unbounded, uncommitted, unconditional, unencrypted, union, unique, unknown, unlisten, unlogged
    case until, update, user, using
    case vacuum, valid, validate, validator, value, values, varchar, variadic, varying, verbose, version, view
    case views, virtual, volatile
    case when, `where`, whitespace, window, with, within, without, work, wrapper, write
    case xml, xmlattributes, xmlconcat, xmlelement, xmlexists, xmlforest, xmlnamespaces, xmlparse, xmlpi, xmlroot
    case xmlserialize, xmltable
    case year, yes
    case zone

    /// How freely a keyword may be used as a name.
    public enum Category: UInt8, Sendable {
        /// Usable as any name.
        case unreserved
        /// Usable as a column or table name, not as a function or type name.
        case columnName
        /// Usable as a function or type name, not as a column or table name.
        case typeOrFunctionName
        /// Usable as no name, only as a label after AS.
        case reserved
    }

    /// The category of the keyword.
    public var category: Category { KeywordTable.shared.entries[Int(rawValue)].category }

    /// Whether the keyword may be a column label without AS.
    public var isBareLabel: Bool { KeywordTable.shared.entries[Int(rawValue)].isBareLabel }

    /// The word in lower case.
    public var word: String { KeywordTable.shared.entries[Int(rawValue)].word }

    /// Returns the category of a word in lower case; nil when it is no keyword.
    public static func category(of word: String) -> Category? { named(word)?.category }

    /// Tells whether a word in lower case may be a column label without AS.
    public static func isBareLabel(_ word: String) -> Bool { named(word)?.isBareLabel ?? true }

    /// Returns the keyword that is spelled like a word in lower case.
    public static func named(_ word: String) -> Keyword? {
        var packed = PackedWord()
        for byte in word.utf8 { packed.append(byte) }
        return KeywordTable.shared.find(packed)
    }

    /// All keywords' words, in alphabetical order.
    public static var words: some Collection<String> { KeywordTable.shared.entries.lazy.map(\.word) }
}
