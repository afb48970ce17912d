package dev.cairn.api.avetmiss;

/**
 * A line of which nothing is used.
 *
 * @param file the name of the file without folder and ending, in capitals
 * @param line from 1
 * @param because the code of its first error, or the line that it rests on and that is itself left out
 */
public record LeftOutLine(String file, int line, String because) {}
