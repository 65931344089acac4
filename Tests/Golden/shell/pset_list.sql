-- \pset alone lists all options with their values.
\pset
\pset format csv
\pset border 2
\pset null 'it''s'
\pset fieldsep '\t'
\pset recordsep 'x\ny'
\pset title 'a title'
\pset columns 70
\pset expanded auto
\pset pager off
\pset tableattr 'a b'
\pset csv_fieldsep ;
\pset numericlocale on
\pset xheader_width 20
\pset linestyle unicode
\pset
