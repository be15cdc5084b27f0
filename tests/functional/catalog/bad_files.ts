import iconv from 'iconv-lite'

const HEADER = 'Handle,Title,Variant SKU,Variant Price,Body (HTML)'
export const file = (...lines: string[]) => [HEADER, ...lines].join('\n')

/** Every file, where its problem is, and words of what is said about it. */
export const BAD_FILES: {
  title: string
  content: string | Buffer
  row: number
  column: string | null
  says: RegExp
  advises: RegExp
}[] = [
  {
    title: 'a required column is missing',
    content: 'Handle,Variant Price\nmug,9.90\n',
    row: 1,
    column: 'Title',
    says: /column “Title” is missing/,
    advises: /Add a column/,
  },
  {
    title: 'a column is misspelt',
    content: 'Handle,Title,Varient Price\nmug,Mug,9.90\n',
    row: 1,
    column: 'Varient Price',
    says: /no column “Varient Price”; “Variant Price”/,
    advises: /Rename the column to “Variant Price”/,
  },
  {
    title: 'a column appears twice',
    content: 'Handle,Title,Title,Variant Price\nmug,Mug,Cup,9.90\n',
    row: 1,
    column: 'Title',
    says: /appears twice/,
    advises: /Delete or rename/,
  },
  {
    title: 'semicolons separate the columns',
    content: 'Handle;Title;Variant Price\nmug;Mug;9,90\n',
    row: 1,
    column: null,
    says: /separated by “;”/,
    advises: /comma delimited/,
  },
  {
    title: 'the file is in Windows-1252',
    content: iconv.encode(file('mug,Mug,M1,9.90,A mug', 'cafe,Café crème,C1,9.90,'), 'win1252'),
    row: 3,
    column: 'Title',
    says: /letters that are not UTF-8/,
    advises: /CSV UTF-8/,
  },
  {
    title: 'the file is a picture',
    content: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64'
    ),
    row: 1,
    column: null,
    says: /not a text file \(png\)/,
    advises: /Export the products as CSV/,
  },
  {
    title: 'the file is a workbook',
    content: Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00workbook', 'latin1'),
    row: 1,
    column: null,
    says: /spreadsheet workbook/,
    advises: /Save as/,
  },
  {
    title: 'the file is empty',
    content: '',
    row: 1,
    column: null,
    says: /empty/,
    advises: /Export/,
  },
  {
    title: 'there is a header only',
    content: `${HEADER}\n`,
    row: 1,
    column: null,
    says: /no products/,
    advises: /row for every variant/,
  },
  {
    title: 'a quotation mark is never closed',
    content: file('mug,Mug,M1,9.90,', 'cup,"Cup,C1,9.90,', 'pot,Pot,P1,9.90,'),
    row: 3,
    column: null,
    says: /never closed/,
    advises: /Close the quotation mark/,
  },
]
