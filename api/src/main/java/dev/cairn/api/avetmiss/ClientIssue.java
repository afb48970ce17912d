package dev.cairn.api.avetmiss;

/** What can be wrong with a client. Says nothing of the person beyond the sender's client identifier. */
sealed interface ClientIssue extends IssueKind {

    record BlanksInIdentifier() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CLIENT_ID_BLANKS;
        }

        @Override
        public String expected() {
            return "a client identifier without blanks inside";
        }

        @Override
        public String found() {
            return "one with blanks";
        }

        @Override
        public String cure() {
            return "Maybe two fields ran together: compare the columns.";
        }
    }

    record IdentifierIsUsi() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.USI_IS_CLIENT;
        }

        @Override
        public String expected() {
            return "the provider's own client identifier";
        }

        @Override
        public String found() {
            return "the unique student identifier in its place";
        }

        @Override
        public String cure() {
            return "Number clients at the source; a unique student identifier must not serve as client identifier.";
        }
    }

    record UsiLength(int length) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.USI_INVALID;
        }

        @Override
        public String expected() {
            return "a unique student identifier of 10 characters, or INTOFF, INDIV, NOUSI or INDIG";
        }

        @Override
        public String found() {
            return "%d characters".formatted(length);
        }

        @Override
        public String cure() {
            return "Ask the learner for the number again, or look it up in the registry.";
        }
    }

    record UsiAlphabet(char foreign, int position) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.USI_INVALID;
        }

        @Override
        public String expected() {
            return "only 2 to 9 and A to Z without I and O in a unique student identifier";
        }

        @Override
        public String found() {
            return "%s at its position %d"
                    .formatted(
                            foreign < ' ' || foreign > '~' ? "another character" : String.valueOf(foreign), position);
        }

        @Override
        public String cure() {
            return switch (foreign) {
                case '0', 'O' ->
                    "The alphabet has neither 0 nor O: maybe Q or D was meant. Ask the learner for the number again.";
                case '1', 'I' ->
                    "The alphabet has neither 1 nor I: maybe L or J was meant. Ask the learner for the number again.";
                default -> "Maybe it was typed in small letters or with blanks. Ask the learner for the number again.";
            };
        }
    }

    record UsiCheck(char expectedCharacter) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.USI_INVALID;
        }

        @Override
        public String expected() {
            return "%s as check character at the end of the unique student identifier".formatted(expectedCharacter);
        }

        @Override
        public String found() {
            return "another";
        }

        @Override
        public String cure() {
            return "Maybe a character is mistyped or two are swapped: ask the learner for the number again, or look it up in the registry.";
        }
    }

    record UsiExemptionEnded() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.USI_INVALID;
        }

        @Override
        public String expected() {
            return "a unique student identifier, or INTOFF, INDIV, NOUSI or INDIG";
        }

        @Override
        public String found() {
            return "SHORT, an exemption that ended with release 7.0";
        }

        @Override
        public String cure() {
            return "Ask the learner for the number; one is required for nearly everyone since 2018.";
        }
    }

    record UsiBlank() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.USI_BLANK;
        }

        @Override
        public String expected() {
            return "a unique student identifier";
        }

        @Override
        public String found() {
            return "only blanks";
        }

        @Override
        public String cure() {
            return "Ask the learner for the number; without one no award may be issued to most learners.";
        }
    }

    record NameForm() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.NAME_FORM;
        }

        @Override
        public String expected() {
            return "a name for encryption in the form 'Family, Given Other', or 'Name,' for a single name";
        }

        @Override
        public String found() {
            return "another form";
        }

        @Override
        public String cure() {
            return "Maybe the comma after the family name was lost.";
        }
    }

    record DigitsInFamilyName() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FAMILY_NAME_DIGITS;
        }

        @Override
        public String expected() {
            return "a family name without digits";
        }

        @Override
        public String found() {
            return "digits in it";
        }

        @Override
        public String cure() {
            return "Maybe two fields ran together: compare the columns.";
        }
    }

    record BornInCollectionYear(int year) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.BORN_TOO_LATE;
        }

        @Override
        public String expected() {
            return "a client born before %d, the collection year".formatted(year);
        }

        @Override
        public String found() {
            return "a later date of birth";
        }

        @Override
        public String cure() {
            return "Maybe the day of enrolment was entered as date of birth.";
        }
    }

    record Under10(int year) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.DOB_AGE;
        }

        @Override
        public String expected() {
            return "a client of 10 years or more in %d, the collection year".formatted(year);
        }

        @Override
        public String found() {
            return "a younger one";
        }

        @Override
        public String cure() {
            return "Maybe the year of birth is mistyped.";
        }
    }

    record Over99(int year) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.OVER_99;
        }

        @Override
        public String expected() {
            return "a client of 99 years or less in %d, the collection year".formatted(year);
        }

        @Override
        public String found() {
            return "an older one";
        }

        @Override
        public String cure() {
            return "Maybe the year of birth is mistyped.";
        }
    }

    record Under15NotAtSchool(int year) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.NOT_AT_SCHOOL;
        }

        @Override
        public String expected() {
            return "the at school flag Y for a client under 15 in %d, the collection year".formatted(year);
        }

        @Override
        public String found() {
            return "another";
        }

        @Override
        public String cure() {
            return "Ask whether the client attends school, and check the year of birth.";
        }
    }

    record PostcodeOutsideState(String state) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.STATE_POSTCODE;
        }

        @Override
        public String expected() {
            return "a postcode of state %s (OSPC goes with 99)".formatted(state);
        }

        @Override
        public String found() {
            return "one of elsewhere";
        }

        @Override
        public String cure() {
            return "Maybe the postal address was mixed with the residential one, or the state was never changed.";
        }
    }

    record NeitherStreetNorBox() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.ADDR_STREET;
        }

        @Override
        public String expected() {
            return "a street name or a postal delivery box";
        }

        @Override
        public String found() {
            return "neither";
        }

        @Override
        public String cure() {
            return "Enter one of the two at the source.";
        }
    }

    record EmailForm() implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.EMAIL_FORM;
        }

        @Override
        public String expected() {
            return "an e-mail address like name@example.org";
        }

        @Override
        public String found() {
            return "another form";
        }

        @Override
        public String cure() {
            return "Maybe two addresses or a remark stand in the field.";
        }
    }

    record Alike(String learner, String other) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.CLIENT_ALIKE;
        }

        @Override
        public String expected() {
            return "one unique student identifier for one name and birth date";
        }

        @Override
        public String found() {
            return "two: learner %s and learner %s".formatted(learner, other);
        }

        @Override
        public String cure() {
            return "Two people may have one name and birth date; if it is one person, one of the identifiers is wrong: look both up in the registry.";
        }
    }

    record DisabilityFlag(String flag, int records) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FLAG_DISABILITY;
        }

        @Override
        public String expected() {
            return "disability flag %s"
                    .formatted(
                            records > 0
                                    ? "Y, as NAT00090 has records of this client"
                                    : "other than Y, as NAT00090 has no record of this client");
        }

        @Override
        public String found() {
            return flag.isEmpty() ? "a blank" : flag;
        }

        @Override
        public String cure() {
            return "Correct the flag or the records of NAT00090 at the source; nothing in this import rests on it.";
        }
    }

    record PriorAchievementFlag(String flag, int records) implements ClientIssue {
        @Override
        public IssueCode code() {
            return IssueCode.FLAG_PRIOR;
        }

        @Override
        public String expected() {
            return "prior educational achievement flag %s"
                    .formatted(
                            records > 0
                                    ? "Y, as NAT00100 has records of this client"
                                    : "other than Y, as NAT00100 has no record of this client");
        }

        @Override
        public String found() {
            return flag.isEmpty() ? "a blank" : flag;
        }

        @Override
        public String cure() {
            return "Correct the flag or the records of NAT00100 at the source; nothing in this import rests on it.";
        }
    }
}
