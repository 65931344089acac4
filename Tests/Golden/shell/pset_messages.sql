-- Not quiet, \pset and its short forms tell what has changed.
\set QUIET off
\pset format unaligned
\pset format aligned
\pset format x
\pset border 2
\pset border 1
\pset fieldsep ;
\pset fieldsep_zero
\pset fieldsep |
\pset recordsep ;
\pset recordsep '\n'
\pset recordsep_zero
\pset null NULL
\pset null ''
\pset title x
\pset title
\pset tableattr x
\pset tableattr
\pset footer
\pset footer
\pset tuples_only
\pset tuples_only
\pset expanded
\pset expanded
\pset linestyle unicode
\pset linestyle ascii
\pset columns 80
\pset columns 0
\pset pager off
\pset pager always
\pset pager on
\pset pager_min_lines 5
\pset pager_min_lines 1
\pset pager_min_lines 0
\pset numericlocale
\pset numericlocale
\pset xheader_width 5
\pset xheader_width full
\pset unicode_border_linestyle double
\pset csv_fieldsep ;
\pset nosuch
\pset nosuch 1
\a
\a
\t
\t
\x
\x
\C title
\C
\f ;
\f
\H
\H
\T attributes
\T
\timing
\timing
\encoding
\encoding UTF8
