-- A bit string ends at its first quote: a quote cannot be doubled in it, so what follows is a string of its own.
select b'01''a';
select x'1f''';
select b'01' '10';
