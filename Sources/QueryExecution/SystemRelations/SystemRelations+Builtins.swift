import AccessControl
import CatalogModel
import HashTreeCollections
import SQLBasics
import SQLTypes

/// The catalogs about what every database has: types, functions, operators, languages, settings.
extension SystemRelationReader {
    /// Makes the rows of pg_type of one kind (`typtype`).
    func types(ofKind kind: Character) -> [SystemRow] {
        types { $0 == kind }.filter { Self.isLetter($0["typtype"], String(kind)) }
    }

    /// Makes pg_type, perhaps of builtin types of some kinds only.
    func types(builtin isWanted: (Character) -> Bool = { _ in true }) -> [SystemRow] {
        let owner = Value.oid(.bootstrapSuperuser)
        let builtin = (part == .users ? [] : TypeTable.all.filter { isWanted($0.kind) }).map { type -> SystemRow in
            [
                "oid": .oid(type.oid), "typname": .text(type.name), "typnamespace": .oid(Schema.pgCatalog),
                "typowner": owner, "typlen": .int(Int64(type.length)), "typbyval": .bool(type.isByValue),
                "typstorage": .character(type.type.storage),
                "typtype": .character(type.kind), "typcategory": .character(type.category),
                "typispreferred": .bool(type.isPreferred), "typisdefined": .bool(true),
                "typdelim": .character(type.delimiter), "typelem": .oid(type.element), "typarray": .oid(type.array),
                "typtypmod": .int(-1), "typcollation": .oid(Self.collation(of: type.type)),
                "typacl": .acl(catalog.builtinACLs[ObjectAddress(.type, type.oid)]),
            ]
        }
        let rows = userRelations.filter { $0.rowType.isValid }.flatMap { relation -> [SystemRow] in
            let common: SystemRow = [
                "typnamespace": .oid(relation.schema), "typowner": .oid(relation.owner), "typlen": .int(-1),
                "typisdefined": .bool(true), "typdelim": .character(","), "typtypmod": .int(-1),
                "typstorage": .character("x"),
            ]
            let row: SystemRow = [
                "oid": .oid(relation.rowType), "typname": .text(relation.name), "typtype": .character("c"),
                "typcategory": .character("C"), "typrelid": .oid(relation.id), "typarray": .oid(relation.rowArrayType),
                "typacl": .acl(relation.rowTypeACL),
            ]
            let array: SystemRow = [
                "oid": .oid(relation.rowArrayType), "typname": .text("_\(relation.name)"),
                "typtype": .character("b"), "typcategory": .character("A"), "typelem": .oid(relation.rowType),
            ]
            return [row, array].map { $0.merging(common) { own, _ in own } }
        }
        return builtin + (rows + userTypes()).sorted { Self.number($0) < Self.number($1) }
    }

    /// Makes pg_proc: the builtin functions that RoleSQL has, and the users' routines.
    func procedures() -> [SystemRow] {
        let owner = Value.oid(.bootstrapSuperuser)
        let builtin = (part == .users ? [] : BuiltinTable.allFunctions + BuiltinTable.unlisted).map {
            function -> SystemRow in
            [
                "oid": .oid(function.oid), "proname": .text(function.name), "pronamespace": .oid(Schema.pgCatalog),
                "proowner": owner, "prolang": .int(function.isInSQL ? 14 : 12), "procost": .double(1),
                "prorows": .double(function.returnsSet ? 1000 : 0), "prokind": .character(function.kind.rawValue),
                "proleakproof": .bool(function.isLeakproof), "proisstrict": .bool(function.isStrict),
                "proretset": .bool(function.returnsSet), "provolatile": .character(function.volatility.rawValue),
                "proparallel": .character("s"), "pronargs": .number(function.argumentTypes.count),
                "pronargdefaults": .number(function.defaults), "prorettype": .oid(function.resultType.oid),
                "proargtypes": .vector(function.argumentTypes.map { Int64($0.oid.rawValue) }, of: .oid),
                "prosrc": .text(function.name),
                "proacl": .acl(
                    catalog.builtinACLs[ObjectAddress(.function, function.oid)]
                        ?? RestrictedFunctions.acl(of: function.oid)),
            ]
        }
        return builtin + routineRows()
    }

    /// Makes pg_operator.
    func operators() -> [SystemRow] {
        (part == .users ? [] : BuiltinTable.allOperators).map { item in
            [
                "oid": .oid(item.oid), "oprname": .text(item.name), "oprnamespace": .oid(Schema.pgCatalog),
                "oprowner": .oid(.bootstrapSuperuser), "oprkind": .character(item.left == nil ? "l" : "b"),
                "oprleft": .oid(item.left?.oid ?? .invalid), "oprright": .oid(item.right.oid),
                "oprresult": .oid(item.resultType.oid), "oprcode": .oid(item.function),
            ]
        } + userOperators()
    }

    /// Makes the rows of pg_operator for operators of users.
    private func userOperators() -> [SystemRow] {
        catalog.objects.all(.operator).compactMap { object in
            guard let item = object.operatorDetails else { return nil }
            return [
                "oid": .oid(object.address.id), "oprname": .text(object.name), "oprnamespace": .oid(object.schema),
                "oprowner": .oid(object.owner), "oprkind": .character(item.left == nil ? "l" : "b"),
                "oprcanmerge": .bool(item.canMerge), "oprcanhash": .bool(item.canHash),
                "oprleft": .oid(item.left?.oid ?? .invalid), "oprright": .oid(item.right.oid),
                "oprresult": .oid(item.result?.oid ?? .invalid), "oprcom": .oid(item.commutator),
                "oprnegate": .oid(item.negator), "oprcode": .oid(item.function), "oprrest": .oid(item.restriction),
                "oprjoin": .oid(item.join),
            ]
        }
    }

    /// Makes pg_cast.
    func casts() -> [SystemRow] {
        let own = catalog.objects.all(.cast).compactMap(\.castEntry)
        return (CastCatalog.all + own).map { cast in
            [
                "oid": .oid(cast.oid), "castsource": .oid(cast.source), "casttarget": .oid(cast.target),
                "castfunc": .oid(cast.function), "castcontext": .character(cast.context.rawValue),
                "castmethod": .character(cast.method),
            ]
        }
    }

    /// Makes pg_extension: PL/pgSQL is one, and the only one.
    func extensions() -> [SystemRow] {
        [
            [
                "oid": .int(12771), "extname": .text("plpgsql"), "extowner": .oid(.bootstrapSuperuser),
                "extnamespace": .oid(Schema.pgCatalog), "extrelocatable": .bool(false), "extversion": .text("1.0"),
                "extconfig": .null, "extcondition": .null,
            ]
        ]
    }

    /// Makes pg_am.
    func accessMethods() -> [SystemRow] {
        let methods: [(Int64, String, Int64, Character)] = [
            (2, "heap", 3, "t"), (403, "btree", 330, "i"), (405, "hash", 331, "i"), (783, "gist", 332, "i"),
            (2742, "gin", 333, "i"), (3580, "brin", 335, "i"), (4000, "spgist", 334, "i"),
        ]
        return methods.map {
            ["oid": .int($0.0), "amname": .text($0.1), "amhandler": .int($0.2), "amtype": .character($0.3)]
        }
    }

    /// Makes pg_collation.
    func collations() -> [SystemRow] {
        let collations: [(Int64, String, Character)] = [
            (100, "default", "d"), (950, "C", "c"), (951, "POSIX", "c"), (962, "ucs_basic", "b"),
            (811, "pg_c_utf8", "b"),
        ]
        return collations.map { number, name, provider in
            [
                "oid": .int(number), "collname": .text(name), "collnamespace": .oid(Schema.pgCatalog),
                "collowner": .oid(.bootstrapSuperuser), "collprovider": .character(provider),
                "collisdeterministic": .bool(true), "collencoding": .int(provider == "b" ? 6 : -1),
            ]
        }
    }
}
