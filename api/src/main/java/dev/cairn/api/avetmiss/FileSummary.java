package dev.cairn.api.avetmiss;

/**
 * What became of one file.
 *
 * @param file the name without folder and ending, in capitals
 * @param encoding as people call it: US-ASCII, UTF-8 or Windows-1252
 * @param lines lines that are not empty
 * @param used lines that are used
 */
public record FileSummary(String file, String encoding, int lines, int used) {

    /** Lines of which nothing is used. */
    public int leftOut() {
        return lines - used;
    }
}
