//! Rows of cells out of a stream of bytes. Quotes and line ends are `csv-core`'s work; limits, row numbers and what is
//! wrong with the file as a whole are told here. What cells mean does not live here.

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::diagnostic::{TableCode, TableDiagnostic};

/// Most columns of a table, as in a spreadsheet.
pub const MAX_COLUMNS: usize = 16_384;

/// Most bytes of one row.
pub const MAX_ROW_BYTES: usize = 1024 * 1024;

/// Bytes that are read at once.
const CHUNK: usize = 64 * 1024;

/// Bytes and cells of a row for which there is room at first.
const FIRST_ROOM: (usize, usize) = (4096, 64);

/// Why no further row can be read.
#[derive(Debug)]
pub(super) enum Fault {
    /// The disk.
    Io(io::Error),
    /// The table.
    Found(TableDiagnostic),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn fault(code: TableCode, row: u64) -> Fault {
    Fault::Found(TableDiagnostic::of_row(code, row))
}

/// Reads rows one after the other.
#[derive(Debug)]
pub(super) struct Rows<R> {
    source: R,
    core: Reader,
    delimiter: u8,
    chunk: Vec<u8>,
    /// What of `chunk` is not read yet.
    start: usize,
    end: usize,
    /// Place of the chunk's first byte in the file.
    chunk_at: u64,
    /// Where the table begins: behind a byte order mark.
    table_at: u64,
    /// The last line ended with a carriage return, so that a line feed belongs to it.
    after_return: bool,
    /// The chunk has a byte 0.
    has_nul: bool,
    /// Number of the current row.
    row: u64,
    /// Place of the current row in the file.
    row_at: u64,
    /// Where the current row lies in the chunk, when it was divided there; otherwise it lies in `bytes`, without quotes
    /// and delimiters.
    in_chunk: Option<usize>,
    bytes: Vec<u8>,
    /// Where each cell ends.
    ends: Vec<usize>,
    cells: usize,
}

impl<R: Read + Seek> Rows<R> {
    /// Looks at the beginning of the table: its encoding and its delimiter.
    pub(super) fn open(source: R) -> Result<Self, Fault> {
        let mut rows = Self {
            source,
            core: Reader::new(),
            delimiter: b',',
            chunk: vec![0; CHUNK],
            start: 0,
            end: 0,
            chunk_at: 0,
            table_at: 0,
            after_return: false,
            has_nul: false,
            row: 0,
            row_at: 0,
            in_chunk: None,
            bytes: vec![0; FIRST_ROOM.0],
            ends: vec![0; FIRST_ROOM.1],
            cells: 0,
        };
        rows.fill()?;
        match rows.unread() {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, 1..=255, ..] | [1..=255, 0, ..] => {
                return Err(Fault::Found(TableDiagnostic::of_table(TableCode::Utf16)));
            }
            [0xEF, 0xBB, 0xBF, ..] => rows.start = 3,
            _ => {}
        }
        rows.table_at = u64::try_from(rows.start).unwrap_or_default();
        if !rows.skip_line_ends()? {
            return Err(Fault::Found(TableDiagnostic::of_table(TableCode::Empty)));
        }
        rows.delimiter = delimiter_of(rows.unread());
        rows.core = ReaderBuilder::new().delimiter(rows.delimiter).build();
        Ok(rows)
    }

    /// Reads the next row; `false` at the end of the table. Empty lines are counted and passed over.
    pub(super) fn advance(&mut self) -> Result<bool, Fault> {
        if !self.skip_line_ends()? {
            return Ok(false);
        }
        self.row += 1;
        self.row_at = self.place();
        if self.divide_in_chunk().is_some() {
            return Ok(true);
        }
        self.in_chunk = None;
        let (mut bytes, mut cells, mut at_end) = (0, 0, false);
        loop {
            // An empty input would tell the reader that the file ends.
            if !at_end && self.start == self.end {
                at_end = !self.fill()?;
            }
            let unread = self.chunk.get(self.start..self.end).unwrap_or_default();
            let input = if at_end { b"\n" } else { unread };
            let output = self.bytes.get_mut(bytes..).unwrap_or_default();
            let ends = self.ends.get_mut(cells..).unwrap_or_default();
            let (result, read, written, ended) = self.core.read_record(input, output, ends);
            bytes += written;
            cells += ended;
            if !at_end {
                self.start += read;
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => break,
                ReadRecordResult::OutputFull => {
                    grow(&mut self.bytes, MAX_ROW_BYTES).ok_or_else(|| fault(self.too_long(), self.row))?;
                }
                ReadRecordResult::OutputEndsFull => grow(&mut self.ends, MAX_COLUMNS)
                    .ok_or_else(|| fault(TableCode::TooManyColumns, self.row))?,
                // A line end that did not end the row stands inside quotes.
                ReadRecordResult::InputEmpty if at_end => {
                    return Err(fault(TableCode::UnclosedQuote, self.row));
                }
                ReadRecordResult::InputEmpty => {}
            }
        }
        self.cells = cells;
        let last = self.start.checked_sub(1).and_then(|last| self.chunk.get(last));
        self.after_return = !at_end && last == Some(&b'\r');
        Ok(true)
    }

    /// Divides a row that needs nothing but dividing: it lies whole in the chunk and has no quotes. Most rows of most tables
    /// do, and this is twice as fast as taking them through the reader. `None` leaves everything as it was.
    fn divide_in_chunk(&mut self) -> Option<()> {
        let unread = self.chunk.get(self.start..self.end)?;
        let (mut at, mut cells) = (0, 0);
        loop {
            let byte = *unread.get(at)?;
            if byte == self.delimiter {
                *self.ends.get_mut(cells)? = at;
                cells += 1;
            } else if byte > b'"' {
                // One character and a delimiter: what nearly every cell of answers is.
                if unread.get(at + 1) == Some(&self.delimiter) {
                    at += 1;
                    *self.ends.get_mut(cells)? = at;
                    cells += 1;
                }
            } else if byte == b'\n' || byte == b'\r' {
                *self.ends.get_mut(cells)? = at;
                self.in_chunk = Some(self.start);
                self.cells = cells + 1;
                self.start += at + 1;
                self.after_return = byte == b'\r';
                return Some(());
            } else if byte == b'"' {
                return None;
            }
            at += 1;
        }
    }

    /// Number of the current row, as a spreadsheet counts.
    pub(super) fn number(&self) -> u64 {
        self.row
    }

    /// Place of the current row in the file, for [`Self::go_to`].
    pub(super) fn at(&self) -> u64 {
        self.row_at
    }

    /// How many cells the current row has.
    pub(super) fn len(&self) -> usize {
        self.cells
    }

    /// The cells of the current row, without their quotes.
    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        let (row, delimiter) = (self.row_bytes(), usize::from(self.in_chunk.is_some()));
        let mut start = 0;
        ends.iter().map(move |end| {
            let cell = row.get(start..*end).unwrap_or_default();
            start = *end + delimiter;
            cell
        })
    }

    /// Whether the current row holds a byte 0.
    pub(super) fn has_nul(&self) -> bool {
        let length = self.ends.get(self.cells.wrapping_sub(1)).copied().unwrap_or_default();
        self.has_nul && self.row_bytes().get(..length).is_some_and(|row| row.contains(&0))
    }

    /// What a row without end is: a power cut may leave a file that goes on in zeros.
    fn too_long(&self) -> TableCode {
        if self.has_nul { TableCode::NulByte } else { TableCode::RowTooLong }
    }

    fn row_bytes(&self) -> &[u8] {
        match self.in_chunk {
            Some(start) => self.chunk.get(start..).unwrap_or_default(),
            None => &self.bytes,
        }
    }

    /// Goes to a row by its place in the file; [`Self::number`] does not follow.
    pub(super) fn go_to(&mut self, place: u64) -> io::Result<()> {
        let within = place.checked_sub(self.chunk_at).and_then(|within| usize::try_from(within).ok());
        match within.filter(|within| *within <= self.end) {
            Some(within) => self.start = within,
            None => {
                self.source.seek(SeekFrom::Start(place))?;
                self.chunk_at = place;
                (self.start, self.end) = (0, 0);
            }
        }
        self.after_return = false;
        self.core.reset();
        Ok(())
    }

    /// Goes back to the header.
    pub(super) fn rewind(&mut self) -> io::Result<()> {
        self.row = 0;
        self.go_to(self.table_at)
    }

    fn place(&self) -> u64 {
        self.chunk_at.saturating_add(u64::try_from(self.start).unwrap_or_default())
    }

    fn unread(&self) -> &[u8] {
        self.chunk.get(self.start..self.end).unwrap_or_default()
    }

    /// Passes over line ends, counting empty lines; `false` at the end of the file.
    fn skip_line_ends(&mut self) -> Result<bool, Fault> {
        loop {
            let Some(byte) = self.unread().first().copied() else {
                if self.fill()? {
                    continue;
                }
                return Ok(false);
            };
            match byte {
                b'\n' if self.after_return => {}
                b'\n' | b'\r' => self.row += 1,
                _ => {
                    self.after_return = false;
                    return Ok(true);
                }
            }
            self.after_return = byte == b'\r';
            self.start += 1;
        }
    }

    /// Reads the next chunk; `false` at the end of the file.
    fn fill(&mut self) -> io::Result<bool> {
        self.chunk_at = self.chunk_at.saturating_add(u64::try_from(self.end).unwrap_or_default());
        (self.start, self.end) = (0, 0);
        let read = loop {
            match self.source.read(&mut self.chunk) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        self.end = read;
        self.has_nul = self.has_nul || self.chunk.get(..read).is_some_and(|chunk| chunk.contains(&0));
        Ok(read > 0)
    }
}

/// Twice the room, up to `most`; `None` when there is that much already.
fn grow<T: Clone + Default>(room: &mut Vec<T>, most: usize) -> Option<()> {
    if room.len() >= most {
        return None;
    }
    room.resize((room.len() * 2).min(most), T::default());
    Some(())
}

/// The delimiter of a header: whichever of `,` and `;` stands there more often outside quotes.
fn delimiter_of(text: &[u8]) -> u8 {
    let (mut commas, mut semicolons, mut in_quotes) = (0_usize, 0_usize, false);
    for byte in text {
        match byte {
            b'"' => in_quotes = !in_quotes,
            b',' if !in_quotes => commas += 1,
            b';' if !in_quotes => semicolons += 1,
            b'\n' | b'\r' if !in_quotes => break,
            _ => {}
        }
    }
    if semicolons > commas { b';' } else { b',' }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    /// Gives few bytes at a time, so that rows lie across chunks.
    struct Drops(Cursor<Vec<u8>>, usize);

    impl Read for Drops {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let room = into.len().min(self.1);
            self.0.read(&mut into[..room])
        }
    }

    impl Seek for Drops {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    /// Rows with their places; an error ends them.
    fn all(table: &str, at_once: usize) -> Vec<(u64, Vec<String>)> {
        let mut rows = Rows::open(Drops(Cursor::new(table.as_bytes().to_vec()), at_once)).unwrap();
        let mut found = Vec::new();
        while rows.advance().unwrap_or(false) {
            let cells = rows.cells().map(|cell| String::from_utf8_lossy(cell).into_owned());
            found.push((rows.at(), cells.collect()));
        }
        found
    }

    proptest! {
        /// Divided in the chunk, across chunks or by another reader: the rows are the same.
        #[test]
        fn rows_are_those_of_another_reader(table in "a,b\n(([0-9a ]|\"([0-9,\n]|\"\"){0,3}\"){0,1}(,|\r\n|\n|\r)){0,30}") {
            let whole = all(&table, usize::MAX);
            prop_assert_eq!(&all(&table, 3), &whole);
            let mut other =
                csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(table.as_bytes());
            let theirs: Vec<Vec<String>> =
                other.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            let ours: Vec<Vec<String>> = whole.iter().map(|(_, cells)| cells.clone()).collect();
            prop_assert_eq!(ours, theirs);
        }

        /// Every row can be gone back to by its place.
        #[test]
        fn a_row_is_found_again_by_its_place(table in "a,b\n([0-9]{0,3},[0-9\"]{0,1}\n){1,20}", at_once in 1_usize..40) {
            let rows_there = all(&table, at_once);
            let mut rows = Rows::open(Drops(Cursor::new(table.into_bytes()), at_once)).unwrap();
            for (place, cells) in rows_there.iter().rev() {
                rows.go_to(*place).unwrap();
                prop_assert!(rows.advance().unwrap_or(false));
                let again: Vec<_> = rows.cells().map(String::from_utf8_lossy).collect();
                prop_assert_eq!(&again, cells);
            }
        }
    }
}
