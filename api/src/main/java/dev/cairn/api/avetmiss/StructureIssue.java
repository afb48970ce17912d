package dev.cairn.api.avetmiss;

import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a line before its fields are looked at. */
sealed interface StructureIssue extends IssueKind {

    /**
     * A record that ends inside a field, or before a compulsory one.
     *
     * @param countedInBytes whether the line would have a right length if bytes were counted instead of characters
     */
    record RecordLength(Layout layout, int length, boolean countedInBytes) implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_LEN;
        }

        @Override
        public String expected() {
            return "a record of %s characters".formatted(layout.lengthsInWords());
        }

        @Override
        public String found() {
            return "%d".formatted(length);
        }

        @Override
        public String cure() {
            return countedInBytes
                    ? "Maybe the exporter counted bytes where a letter takes two or three: export in ASCII or Windows-1252."
                    : "Maybe trailing blanks were cut off, or blanks were turned into tabs, by an editor: send the file as exported.";
        }
    }

    record LineTooLong(int bytes) implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_LEN;
        }

        @Override
        public String expected() {
            return "lines of at most %d bytes".formatted(NatText.LONGEST_LINE);
        }

        @Override
        public String found() {
            return "%d".formatted(bytes);
        }

        @Override
        public String cure() {
            return "Maybe the line ends were lost, or this is no NAT file: send the file as exported.";
        }
    }

    record Padded(Layout layout, int length) implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_PADDED;
        }

        @Override
        public String expected() {
            return "a record of %s characters".formatted(layout.lengthsInWords());
        }

        @Override
        public String found() {
            return "%d; the missing fields may be blank and were read as blank".formatted(length);
        }

        @Override
        public String cure() {
            return "Have the exporter keep trailing blanks; the national validation refuses shorter records.";
        }
    }

    /**
     * A letter or sign beyond ASCII, read as it is.
     *
     * @param count how many such characters the line holds
     */
    record ForeignCharacter(int codePoint, String where, int count, String encoding) implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_CHAR;
        }

        @Override
        public String expected() {
            return "printable ASCII";
        }

        @Override
        public String found() {
            return "%s in %s (%d such in this line, file read as %s)"
                    .formatted(CharacterName.of(codePoint), where, count, encoding);
        }

        @Override
        public String cure() {
            return CharacterName.plain(codePoint)
                    .map(plain -> "Maybe typed in a word processor: a plain %s was meant.".formatted(plain))
                    .orElse("The letter is kept here; the national collection wants it written in ASCII.");
        }
    }

    record ControlCharacter(int codePoint, int count) implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_CONTROL;
        }

        @Override
        public String expected() {
            return "printable ASCII";
        }

        @Override
        public String found() {
            return "%s (%d such in this line)".formatted(CharacterName.of(codePoint), count);
        }

        @Override
        public String cure() {
            return codePoint == '\t'
                    ? "Maybe an editor turned blanks into tabs: send the file as exported."
                    : "Maybe the file is damaged, or not a text file: export it again.";
        }
    }

    record EmptyLine() implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_BLANK_LINE;
        }

        @Override
        public String expected() {
            return "a record on every line";
        }

        @Override
        public String found() {
            return "an empty line, which was passed over";
        }

        @Override
        public String cure() {
            return "Maybe files were joined by hand: remove the line.";
        }
    }

    record ByteOrderMark() implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STRUCT_BOM;
        }

        @Override
        public String expected() {
            return "the first record at the first byte";
        }

        @Override
        public String found() {
            return "a byte order mark before it, which was taken off";
        }

        @Override
        public String cure() {
            return "Have the exporter, or the editor that saved the file, write it without a byte order mark.";
        }
    }

    /**
     * A record in the layout of an older release.
     *
     * @param sign by what the older release was recognised
     */
    record OlderRelease(Layout layout, int length, String sign) implements StructureIssue {
        @Override
        public IssueCode code() {
            return IssueCode.RELEASE_7;
        }

        @Override
        public String expected() {
            return "a record of release 8.0 (%s characters)".formatted(layout.lengthsInWords());
        }

        @Override
        public String found() {
            return "one of release 7.0 (%d characters, %s)".formatted(length, sign);
        }

        @Override
        public String cure() {
            return "Set the exporter to release 8.0, in use for activity from 1 January 2018, and export again; nothing of it was read.";
        }
    }

    /** Says a character so that people find it. */
    final class CharacterName {

        private CharacterName() {}

        static String of(int codePoint) {
            String name = Character.getName(codePoint);
            String code = "U+%04X".formatted(codePoint);
            return name == null ? code : code + " " + name.toLowerCase(Locale.ROOT);
        }

        static Optional<String> plain(int codePoint) {
            return Optional.ofNullable(
                    switch (codePoint) {
                        case 0x2018, 0x2019, 0x02BC -> "apostrophe";
                        case 0x201C, 0x201D -> "quotation mark";
                        case 0x2013, 0x2014, 0x2212 -> "hyphen";
                        case 0x00A0, 0x2009, 0x202F -> "blank";
                        default -> null;
                    });
        }
    }
}
