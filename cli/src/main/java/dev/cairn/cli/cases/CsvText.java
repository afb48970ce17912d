package dev.cairn.cli.cases;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cairn.engine.example.Notes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated text as RFC 4180 has it. Blank lines are left out. What breaks the form ends the reading and is noted with its
 * line, for what follows it cannot be told apart.
 */
final class CsvText {

    /**
     * One record.
     *
     * @param number the line in which it begins, from 1
     */
    record Line(int number, List<String> fields) {}

    private CsvText() {}

    static List<Line> read(String text, Notes notes) {
        List<Line> lines = new ArrayList<>();
        CsvReader.CsvReaderBuilder form = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false);
        try (CloseableIterator<CsvRecord> records = form.ofCsvRecord(text).iterator()) {
            while (records.hasNext()) {
                CsvRecord found = records.next();
                boolean isBlank =
                        found.getFieldCount() == 1 && found.getField(0).isBlank();
                if (!isBlank) {
                    lines.add(new Line((int) found.getStartingLineNumber(), List.copyOf(found.getFields())));
                }
            }
        } catch (CsvParseException e) {
            notes.problem(
                    lines.isEmpty()
                            ? "line 1"
                            : "after line " + lines.get(lines.size() - 1).number(),
                    "fields apart by commas, each with all of its quotes or none",
                    String.valueOf(e.getMessage()),
                    "Close each quote, and double each quote inside of a field that is in quotes.");
        } catch (IOException e) {
            throw new UncheckedIOException("A text can always be read", e);
        }
        return lines;
    }
}
