package dev.cairn.api.avetmiss;

/** What can be wrong with a file as a whole. */
sealed interface FileIssue extends IssueKind {

    record NothingToRead() implements FileIssue {
        @Override
        public IssueCode code() {
            return IssueCode.NOTHING_TO_READ;
        }

        @Override
        public String expected() {
            return "files named NAT00010 to NAT00130, alone or in one zip archive";
        }

        @Override
        public String found() {
            return "none";
        }

        @Override
        public String cure() {
            return "Send the files as your student management system exports them, under their own names.";
        }
    }

    /** A file that cannot be opened or exceeds a limit; the texts continue "Expected" and "but found". */
    record Unreadable(String expected, String found, String cure) implements FileIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FILE_UNREADABLE;
        }
    }

    record Twice() implements FileIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FILE_TWICE;
        }

        @Override
        public String expected() {
            return "each file once";
        }

        @Override
        public String found() {
            return "a second file of this name, which was not read";
        }

        @Override
        public String cure() {
            return "Send one export at a time, and only one file of each record type.";
        }
    }

    record Ignored() implements FileIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FILE_IGNORED;
        }

        @Override
        public String expected() {
            return "NAT files of the national collection";
        }

        @Override
        public String found() {
            return "another file, which was not read";
        }

        @Override
        public String cure() {
            return "Nothing needs doing, unless its name was meant to be one of NAT00010 to NAT00130.";
        }
    }

    record Missing(NatFile file) implements FileIssue {
        @Override
        public IssueCode code() {
            return file == NatFile.NAT00080 ? IssueCode.CLIENT_FILE_MISSING : IssueCode.FILE_MISSING;
        }

        @Override
        public String expected() {
            return file + " (" + Layouts.of(file).title() + "), which other files refer to";
        }

        @Override
        public String found() {
            return file == NatFile.NAT00080
                    ? "none, so that no line can be tied to a learner"
                    : "none, so that these references were not checked";
        }

        @Override
        public String cure() {
            return "Maybe only part of the export was sent: send all files of it together.";
        }
    }
}
