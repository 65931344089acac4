/// Calls and their results as PostgreSQL 18.6 gave them; the harness says how a line is read.
enum BuiltinsOperatorCalls {
    static let lines = #"""
        op int4 + int4: 1 ; 2 => 3
        op int4 + int4: 2147483647 ; 1 => ERROR 22003 integer out of range
        op int2 + int2: 32767 ; 1 => ERROR 22003 smallint out of range
        op int8 + int8: 9223372036854775807 ; 1 => ERROR 22003 bigint out of range
        op int2 + int4: 32767 ; 1 => 32768
        op int8 - int4: -9223372036854775808 ; 1 => ERROR 22003 bigint out of range
        op int4 * int4: 65536 ; 65536 => ERROR 22003 integer out of range
        op int8 * int8: 4611686018427387904 ; 2 => ERROR 22003 bigint out of range
        op int4 / int4: 7 ; -2 => -3
        op int4 / int4: 1 ; 0 => ERROR 22012 division by zero
        op int4 / int4: -2147483648 ; -1 => ERROR 22003 integer out of range
        op int8 / int8: -9223372036854775808 ; -1 => ERROR 22003 bigint out of range
        op int4 % int4: -7 ; 3 => -1
        op int4 % int4: 5 ; 0 => ERROR 22012 division by zero
        op int8 % int8: -9223372036854775808 ; -1 => 0
        op int4 & int4: 91 ; 15 => 11
        op int4 | int4: 32 ; 3 => 35
        op int4 # int4: 17 ; 5 => 20
        op int4 << int4: 1 ; 31 => -2147483648
        op int4 >> int4: -8 ; 1 => -4
        op int8 << int4: 1 ; 40 => 1099511627776
        pre ~ int4: 1 => -2
        pre - int4: -2147483648 => ERROR 22003 integer out of range
        pre @ int4: -5 => 5
        pre - int8: 5 => -5
        pre |/ float8: 25.0 => 5
        pre |/ float8: -1 => ERROR 2201F cannot take square root of a negative number
        pre ||/ float8: 27 => 3.0000000000000004
        op float8 ^ float8: 2 ; 10 => 1024
        op float8 ^ float8: 0 ; -1 => ERROR 2201F zero raised to a negative power is undefined
        op float8 ^ float8: -1 ; 0.5 => ERROR 2201F a negative number raised to a non-integer power yields a complex result
        op float8 * float8: 1e308 ; 10 => ERROR 22003 value out of range: overflow
        op float8 * float8: 1e-300 ; 1e-300 => ERROR 22003 value out of range: underflow
        op float8 / float8: 1 ; 0 => ERROR 22012 division by zero
        op float8 + float8: 0.1 ; 0.2 => 0.30000000000000004
        op float4 + float4: 0.1 ; 0.2 => 0.3
        op float4 * float8: 0.1 ; 2 => 0.20000000298023224
        op float8 = float8: NaN ; NaN => t
        op float8 < float8: Infinity ; NaN => t
        op float8 >= float8: NaN ; 1 => t
        op int4 < int8: 1 ; 2 => t
        op int2 = int8: 5 ; 5 => t
        op int4 <> int4: 1 ; 2 => t
        op numeric + numeric: 1.10 ; 2.205 => 3.305
        op numeric * numeric: 1.10 ; 2.205 => 2.42550
        op numeric / numeric: 1 ; 3 => 0.33333333333333333333
        op numeric / numeric: 1 ; 0 => ERROR 22012 division by zero
        op numeric % numeric: 5.5 ; 2 => 1.5
        op numeric ^ numeric: 2 ; 0.5 => 1.4142135623730950
        op numeric < numeric: 1.10 ; 1.1 => f
        op numeric = numeric: 1.10 ; 1.1 => t
        op numeric - numeric: NaN ; 1 => NaN
        pre @ numeric: -1.5 => 1.5
        pre - numeric: 1.5 => -1.5
        op text < text: abc ; abd => t
        op text = text: abc ; abc => t
        op text >= text: b ; abc => t
        op bpchar = bpchar: abc   ; abc => t
        op name = text: abc ; abc => t
        op text || text: ab ; c => abc
        op text || anynonarray/int4: ab ; 5 => ab5
        op anynonarray/bool || text: t ; x => truex
        op bool < bool: f ; t => t
        op uuid < uuid: 00000000-0000-0000-0000-000000000001 ; 00000000-0000-0000-0000-000000000002 => t
        op bytea || bytea: \x01 ; \x02 => \x0102
        op bytea < bytea: \x01 ; \x0100 => t
        op oid = oid: 1 ; 1 => t
        op text ~~ text: hello ; h%o => t
        op text ~~ text: hello ; h_llo => t
        op text ~~ text: hello ; %ell% => t
        op text ~~ text: hello ; hel% => t
        op text ~~ text: hello ; %llo => t
        op text ~~ text: hello ; hello => t
        op text ~~ text: h%llo ; h\%llo => t
        op text ~~ text: hello ; h\%llo => f
        op text ~~ text: hello ; hello\ => f
        op text ~~ text: abc ; abc\ => f
        op text ~~ text: aXbXc ; a%X%c => t
        op text ~~ text: été ; _t_ => t
        op text !~~ text: hello ; x% => t
        op text ~~* text: HeLLo ; h%O => t
        op text !~~* text: HeLLo ; h%O => f
        op text ~ text: tracks ; ^(tracks)$ => t
        op text ~ text: tracks2 ; ^(tracks)$ => f
        op text ~ text: pg_toast ; ^pg_ => t
        op text ~ text: abc ; a(b|x)+c => t
        op text ~* text: ABC ; b => t
        op text !~ text: ABC ; b => t
        op text !~* text: ABC ; b => f
        op text ~ text: a ; ( => ERROR 2201B invalid regular expression: parentheses () not balanced
        op text ~ text: a ; [a => ERROR 2201B invalid regular expression: brackets [] not balanced
        op text ~ text: a ; *a => ERROR 2201B invalid regular expression: quantifier operand invalid
        op text ~ text: a ; a{2,1} => ERROR 2201B invalid regular expression: invalid repetition count(s)
        op text ~ text: a ; a{256} => ERROR 2201B invalid regular expression: invalid repetition count(s)
        op text ~ text: a ; a{1 => ERROR 2201B invalid regular expression: braces {} not balanced
        op text ~ text: a ; \ => ERROR 2201B invalid regular expression: invalid escape \ sequence
        op text ~ text: a ; [[:foo:]] => ERROR 2201B invalid regular expression: invalid character class
        op text ~ text: a ; [b-a] => ERROR 2201B invalid regular expression: invalid character range
        op text ~ text: a ; (a)\2 => ERROR 2201B invalid regular expression: invalid backreference number
        op text ~ text: abab ; (ab)\1 => t
        op text ~ text: abac ; (ab)\1 => f
        op text ~ text: foo bar ; \mbar\M => t
        op text ~ text: foobar ; \mbar\M => f
        op text ~ text: a.b ; a\.b => t
        op text ~ text: x1 ; ^[[:alpha:]]\d$ => t
        op text ~ text: foobar ; foo(?=bar) => t
        op text ~ text: foobaz ; foo(?!bar) => t
        op text ~ text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ; (a*)*b => f
        op text ~ text: foo ; (?i)FOO => t
        op text ~ text: a+b ; ***=a+b => t
        op text ^@ text: alphabet ; alph => t
        op int4[] = int4[]: {1,2} ; {1,2} => t
        op int4[] @> int4[]: {1,2,3} ; {2,3} => t
        op int4[] <@ int4[]: {2} ; {1,2,3} => t
        op int4[] && int4[]: {1,2} ; {2,5} => t
        op int4[] < int4[]: {1,2} ; {1,2,3} => t
        op int4[] || int4[]: {1,2} ; {3} => {1,2,3}
        op int4[] || int4: {1,2} ; 3 => {1,2,3}
        op int4 || int4[]: 0 ; {1,2} => {0,1,2}
        op int4[] || int4[]: {{1,2}} ; {3,4} => {{1,2},{3,4}}
        op int4[] || int4[]: {{1,2}} ; {3,4,5} => ERROR 2202E cannot concatenate incompatible arrays
        """#
}
