package dev.cairn.api.avetmiss;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The record types of the VET Provider Collection, in the order in which they are read: each refers only to those above it. */
public enum NatFile {
    NAT00010,
    NAT00020,
    NAT00030,
    NAT00060,
    NAT00080,
    NAT00085,
    NAT00090,
    NAT00100,
    NAT00120,
    NAT00130;

    private static final Pattern NAME = Pattern.compile("NAT(\\d{5})A?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME_SHOWN = 60;

    /**
     * The record type that a file name stands for, in any case, with any folder and ending before and after it.
     *
     * @return empty for a file that is none of ours, such as a state's own NAT00005
     */
    public static Optional<NatFile> ofFileName(String fileName) {
        Matcher matcher = NAME.matcher(stem(fileName));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String wanted = "NAT" + matcher.group(1);
        for (NatFile file : values()) {
            if (file.name().equals(wanted)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The name without folder and ending, in capitals: {@code upload/nat00030a.txt} is {@code NAT00030A}. */
    static String stem(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
    }

    /** A name as it may be shown: bounded, and with nothing that could disturb a page or a log. */
    static String shown(String fileName) {
        String name = fileName.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(LONGEST_NAME_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return name.isBlank() ? "(no name)" : name;
    }
}
