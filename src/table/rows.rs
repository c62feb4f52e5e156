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
    bytes: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
}

impl<R: Read + Seek> Rows<R> {
    /// Looks at the beginning of the table: its encoding and its delimiter.
    pub(super) fn open(source: R) -> Result<Self, Fault> {
        let mut rows = Self {
            source,
            core: Reader::new(),
            chunk: vec![0; CHUNK],
            start: 0,
            end: 0,
            chunk_at: 0,
            table_at: 0,
            after_return: false,
            has_nul: false,
            row: 0,
            row_at: 0,
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
        rows.core = ReaderBuilder::new().delimiter(delimiter_of(rows.unread())).build();
        Ok(rows)
    }

    /// Reads the next row; `false` at the end of the table. Empty lines are counted and passed over.
    pub(super) fn advance(&mut self) -> Result<bool, Fault> {
        if !self.skip_line_ends()? {
            return Ok(false);
        }
        self.row += 1;
        self.row_at = self.place();
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
                ReadRecordResult::OutputFull => grow(&mut self.bytes, MAX_ROW_BYTES)
                    .ok_or_else(|| fault(TableCode::RowTooLong, self.row))?,
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
        let mut start = 0;
        ends.iter().map(move |end| {
            let cell = self.bytes.get(start..*end).unwrap_or_default();
            start = *end;
            cell
        })
    }

    /// Whether the current row holds a byte 0.
    pub(super) fn has_nul(&self) -> bool {
        let length = self.ends.get(self.cells.wrapping_sub(1)).copied().unwrap_or_default();
        self.has_nul && self.bytes.get(..length).is_some_and(|bytes| bytes.contains(&0))
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
