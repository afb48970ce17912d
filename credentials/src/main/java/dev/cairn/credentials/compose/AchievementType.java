package dev.cairn.credentials.compose;

/**
 * What kind of award a credential states, in the words of Open Badges 3.0 ({@code achievementType}). The standard has no word for most
 * Australian awards, and none for "qualification": those get an extension term ({@code ext:}). The level never rests on this word
 * alone, see {@link AchievementContent#aqfLevel()}.
 */
public enum AchievementType {
    MICRO_CREDENTIAL("MicroCredential"),
    SKILL_SET("ext:SkillSet"),
    UNIT("Competency"),
    STATEMENT_OF_ATTAINMENT("ext:StatementOfAttainment"),
    /** Certificate I to IV. */
    CERTIFICATE("Certificate"),
    /** Diploma and Advanced Diploma. */
    DIPLOMA("Diploma"),
    GRADUATE_CERTIFICATE("ext:GraduateCertificate"),
    GRADUATE_DIPLOMA("ext:GraduateDiploma"),
    ASSOCIATE_DEGREE("AssociateDegree"),
    BACHELOR_DEGREE("BachelorDegree"),
    MASTER_DEGREE("MasterDegree"),
    DOCTORAL_DEGREE("DoctoralDegree"),
    /** A qualification that is none of the above. */
    OTHER_QUALIFICATION("ext:Qualification");

    private final String term;

    AchievementType(String term) {
        this.term = term;
    }

    /** The value of {@code achievementType}. */
    public String term() {
        return term;
    }

    /**
     * The type of a qualification, from the words its title begins with as the Australian Qualifications Framework names them
     * ("Certificate III in Individual Support"). Case does not matter.
     *
     * @return {@link #OTHER_QUALIFICATION} if the title begins with none of them
     */
    public static AchievementType ofQualification(String title) {
        for (QualificationName name : QualificationName.values()) {
            if (title.strip().regionMatches(true, 0, name.words, 0, name.words.length())) {
                return name.type;
            }
        }
        return OTHER_QUALIFICATION;
    }

    /** Qualification types of the AQF (second edition, 2013); of two that begin alike the longer one stands first. */
    private enum QualificationName {
        CERTIFICATE("Certificate ", AchievementType.CERTIFICATE),
        ADVANCED_DIPLOMA("Advanced Diploma", AchievementType.DIPLOMA),
        DIPLOMA("Diploma", AchievementType.DIPLOMA),
        GRADUATE_CERTIFICATE("Graduate Certificate", AchievementType.GRADUATE_CERTIFICATE),
        GRADUATE_DIPLOMA("Graduate Diploma", AchievementType.GRADUATE_DIPLOMA),
        ASSOCIATE_DEGREE("Associate Degree", AchievementType.ASSOCIATE_DEGREE),
        BACHELOR("Bachelor ", AchievementType.BACHELOR_DEGREE),
        MASTERS("Masters ", AchievementType.MASTER_DEGREE),
        MASTER("Master ", AchievementType.MASTER_DEGREE),
        DOCTOR("Doctor ", AchievementType.DOCTORAL_DEGREE);

        private final String words;
        private final AchievementType type;

        QualificationName(String words, AchievementType type) {
            this.words = words;
            this.type = type;
        }
    }
}
