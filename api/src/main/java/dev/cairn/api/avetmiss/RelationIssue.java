package dev.cairn.api.avetmiss;

import java.util.Optional;

/** What can be wrong between lines and between files. */
sealed interface RelationIssue extends IssueKind {

    record SecondOrganisation() implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.ONE_RECORD;
        }

        @Override
        public String expected() {
            return "exactly one training organisation record";
        }

        @Override
        public String found() {
            return "a further one";
        }

        @Override
        public String cure() {
            return "Maybe two exports were joined: send one provider's files at a time.";
        }
    }

    /**
     * A second record where one is allowed.
     *
     * @param key the key as it may be shown
     */
    record DuplicateKey(NatFile file, String key, int firstLine) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.DUP_KEY;
        }

        @Override
        public String expected() {
            return "one record for " + key;
        }

        @Override
        public String found() {
            return "a second one; the first is line %d".formatted(firstLine);
        }

        @Override
        public String cure() {
            return "Maybe files were joined, or a record was entered twice: the first one is read, this one is left out.";
        }

        @Override
        public Optional<String> findAvsRule() {
            return Optional.ofNullable(
                    switch (file) {
                        case NAT00020 -> "3802";
                        case NAT00080 -> "3811";
                        case NAT00120 -> "4693";
                        case NAT00130 -> "4518";
                        default -> null;
                    });
        }
    }

    record OtherOrganisation(String organisation, String expectedOrganisation) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.REF_ORGANISATION;
        }

        @Override
        public String expected() {
            return "training organisation %s, as in NAT00010".formatted(expectedOrganisation);
        }

        @Override
        public String found() {
            return organisation;
        }

        @Override
        public String cure() {
            return "Maybe files of two providers were mixed: send one provider's files at a time.";
        }
    }

    record NoLocation(String location) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.REF_LOCATION;
        }

        @Override
        public String expected() {
            return "delivery location %s in NAT00020".formatted(location);
        }

        @Override
        public String found() {
            return "none";
        }

        @Override
        public String cure() {
            return "Maybe the location was renamed after enrolment: export NAT00020 and NAT00120 together.";
        }
    }

    record NoClient(NatFile from, String client) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.REF_CLIENT;
        }

        @Override
        public String expected() {
            return "client %s in NAT00080".formatted(client);
        }

        @Override
        public String found() {
            return "none";
        }

        @Override
        public String cure() {
            return "Maybe the client was renumbered or merged: export NAT00080 and %s together.".formatted(from);
        }

        @Override
        public Optional<String> findAvsRule() {
            return from == NatFile.NAT00085 ? Optional.of("4649") : Optional.empty();
        }
    }

    record NoSubject(String subject) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.REF_SUBJECT;
        }

        @Override
        public String expected() {
            return "subject %s in NAT00060".formatted(subject);
        }

        @Override
        public String found() {
            return "none";
        }

        @Override
        public String cure() {
            return "Maybe the code is misspelt, or NAT00060 is of another export.";
        }
    }

    record NoProgram(String program) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.REF_PROGRAM;
        }

        @Override
        public String expected() {
            return "program %s in NAT00030 or NAT00030A".formatted(program);
        }

        @Override
        public String found() {
            return "none";
        }

        @Override
        public String cure() {
            return "Maybe this is the code of a superseded version, or NAT00030 is of another export.";
        }
    }

    record UnusedLocation(String location) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.ORPHAN_LOCATION;
        }

        @Override
        public String expected() {
            return "training activity at delivery location " + location;
        }

        @Override
        public String found() {
            return "none in NAT00120";
        }

        @Override
        public String cure() {
            return "Export only locations of the collection period, or look for activity under another location.";
        }
    }

    record UnusedSubject(String subject) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.ORPHAN_SUBJECT;
        }

        @Override
        public String expected() {
            return "training activity in subject " + subject;
        }

        @Override
        public String found() {
            return "none in NAT00120";
        }

        @Override
        public String cure() {
            return "Export only subjects of the collection period, or look for activity under another code.";
        }
    }

    record UnusedProgram(String program) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.ORPHAN_PROGRAM;
        }

        @Override
        public String expected() {
            return "activity in or completion of program " + program;
        }

        @Override
        public String found() {
            return "none in NAT00120 and NAT00130";
        }

        @Override
        public String cure() {
            return "Export only programs of the collection period, or look for activity under another code.";
        }
    }

    record UnusedClient(String client) implements RelationIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CLIENT_UNUSED;
        }

        @Override
        public String expected() {
            return "activity or a completion of client " + client;
        }

        @Override
        public String found() {
            return "none in NAT00120 and NAT00130";
        }

        @Override
        public String cure() {
            return "Maybe the client was renumbered: look for activity under another client identifier.";
        }
    }
}
