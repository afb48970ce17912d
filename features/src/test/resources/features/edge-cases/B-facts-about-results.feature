Feature: Section B of the hard cases: facts about results

  Background:
    Given these awards are published:
      """
      EC-B1, a micro-credential: all of ECB1
      EC-B4, a qualification: 12 points of ECB1 ECB4; 6 points each; at most 6 points by credit transfer
      EC-B5, a qualification: all of ECB5NEW
      EC-B7, a qualification: all of ECB7NEW
      EC-B7U, a qualification: all of ECB7UNKNOWN
      EC-B8, a qualification: all of ECB8B
      EC-B8C, a qualification: all of ECB8C
      EC-B9, a qualification: all of ECB9C
      EC-B9L, a qualification: all of ECB9LATE
      EC-B10, a qualification: all of ECB10B ECB10C
      EC-B10N, a qualification: all of ECB10E
      EC-B11, a qualification: all of ECB11C
      EC-B11N, a qualification: all of ECB11F
      EC-B17, a qualification: all of ECB171 ECB172
      """
    And these units are superseded:
      """
      ECB5OLD by ECB5NEW: equivalent
      ECB7OLD by ECB7NEW: not equivalent, either accepted from 2025-03-01 to 2025-03-31
      ECB7OLDER by ECB7UNKNOWN: unknown
      ECB8A by ECB8B: equivalent
      ECB8B by ECB8C: not equivalent
      ECB9A by ECB9B: equivalent
      ECB9B by ECB9C: equivalent
      ECB9B by ECB9LATE: equivalent, from 2025-07-01
      ECB10A by ECB10B ECB10C together: equivalent
      ECB10D by ECB10E ECB10F together: not equivalent
      ECB11A ECB11B by ECB11C together: equivalent
      ECB11D ECB11E by ECB11F together: not equivalent
      """

  Example: B1 failed in March, competent in June: counts once, in June
    Given Ada has these results:
      | unit | outcome       | ended on   |
      | ECB1 | not competent | 2025-03-20 |
      | ECB1 | competent     | 2025-06-20 |
    Then "EC-B1" is met for Ada
    And it was earned on 2025-06-20
    And it rests on 1 result

  Example: B2 that enrolment is corrected to not competent: it does not count, and what rested on it is to be reviewed
    Given Bea was found competent in "ECB1" on 2025-03-20
    And "EC-B1" is proposed for Bea
    When the registrar approves it
    Then Bea holds exactly one credential for "EC-B1"
    When Bea's result in "ECB1" is corrected to "not competent" as at 2025-05-20
    Then "EC-B1" is not met for Bea
    And it lacks:
      | line | missing | from |
      | only | 1 units | ECB1 |
    And "EC-B1" of Bea is to be reviewed

  Example: B3 another enrolment failed in May: March still counts
    Given Cleo has these results:
      | unit | outcome       | ended on   |
      | ECB1 | competent     | 2025-03-20 |
      | ECB1 | not competent | 2025-05-20 |
    Then "EC-B1" is met for Cleo
    And it was earned on 2025-03-20

  Example: B4 by assessment and by credit transfer: counts once, as assessed, which matters for a ceiling
    Given Dora has these results:
      | unit | outcome     | ended on   |
      | ECB1 | transferred | 2025-01-20 |
      | ECB1 | competent   | 2025-05-20 |
      | ECB4 | transferred | 2025-01-20 |
    Then "EC-B4" is met for Dora
    And it rests on 2 results
    And it says:
      | about          | words                 |
      | does not count | another-result-counts |
    Given Dirk has these results:
      | unit | outcome     | ended on   |
      | ECB1 | transferred | 2025-01-20 |
      | ECB4 | transferred | 2025-01-20 |
    Then "EC-B4" is not met for Dirk
    And it says:
      | about          | words           |
      | does not count | ceiling-reached |

  Example: B5 an equivalent older unit counts as the new one, and both are named
    Given Ebba was found competent in "ECB5OLD" on 2025-03-20
    Then "EC-B5" is met for Ebba
    And it says:
      | about  | words                   |
      | counts | ECB5NEW held as ECB5OLD |

  Example: B6 the old and the new unit are both held: they count once
    Given Fina was found competent in "ECB5OLD ECB5NEW" on 2025-03-20
    Then "EC-B5" is met for Fina
    And it rests on 1 result

  Example: B7 a newer unit that is not equivalent: does not count, but in its window; unknown is undetermined
    Given Gerda was found competent in "ECB7OLD" on 2025-02-28
    Then "EC-B7" is not met for Gerda
    And the row "credit-recognition_not-equivalent" decided
    And it says:
      | about  | words                           |
      | reason | ECB7OLD-ECB7NEW: not equivalent |
    Given Greta was found competent in "ECB7OLD" on 2025-03-01
    Then "EC-B7" is met for Greta
    Given Gitta was found competent in "ECB7OLD" on 2025-03-31
    Then "EC-B7" is met for Gitta
    Given Gesa was found competent in "ECB7OLD" on 2025-04-01
    Then "EC-B7" is not met for Gesa
    Given Gunda was found competent in "ECB7OLDER" on 2025-03-20
    Then "EC-B7U" is undetermined for Gunda

  Example: B8 A is equivalent to B, and B not to C: A counts for B and not for C
    Given Hilda was found competent in "ECB8A" on 2025-03-20
    Then "EC-B8" is met for Hilda
    And "EC-B8C" is not met for Hilda

  Example: B9 A is equivalent to B, and B to C: A counts for C, unless the relation is dated later
    Given Inga was found competent in "ECB9A" on 2025-03-20
    Then "EC-B9" is met for Inga as at 2025-06-30
    And "EC-B9L" is not met for Inga as at 2025-06-30
    And "EC-B9L" is met for Inga as at 2025-07-01

  Example: B10 one unit superseded by two together: fills both places if it maps to both, else none
    Given Jule was found competent in "ECB10A" on 2025-03-20
    Then "EC-B10" is met for Jule
    And it rests on 1 result
    Given Juna was found competent in "ECB10D" on 2025-03-20
    Then "EC-B10N" is not met for Juna

  Example: B11 two units merged into one count only together; a merge that is not equivalent gives nothing
    Given Kaja was found competent in "ECB11A" on 2025-03-20
    Then "EC-B11" is not met for Kaja
    Given Kaja was found competent in "ECB11B" on 2025-04-20
    Then "EC-B11" is met for Kaja
    And it was earned on 2025-04-20
    Given Kira was found competent in "ECB11D ECB11E" on 2025-03-20
    Then "EC-B11N" is not met for Kira

  Example: B12 units that supersede each other in a circle are refused, with the circle
    When a designer writes that these units are superseded:
      """
      ECB12A by ECB12B: equivalent
      ECB12B by ECB12A: equivalent
      """
    Then it cannot be published, and the problem says "ECB12A"

  Example: B13 a result dated after the day judged is planned
    Given Lotte was found competent in "ECB1" on 2025-06-15
    Then "EC-B1" is not met for Lotte as at 2025-06-14
    And the row "credit-recognition_planned" decided
    And "EC-B1" is met for Lotte as at 2025-06-15

  Example: B14 a unit in progress never yields an award
    Given Maja has these results:
      | unit | outcome     | ended on   |
      | ECB1 | in progress | 2025-06-15 |
    Then "EC-B1" is not met for Maja
    And the row "credit-recognition_continuing" decided
    And nothing is proposed for Maja

  Example: B14 what if: a unit in progress is supposed to be passed
    Given Mila has these results:
      | unit   | outcome     | ended on   |
      | ECB171 | competent   | 2025-03-20 |
      | ECB172 | in progress | 2025-06-15 |
    Then the outlook on "EC-B17" for Mila is:
      | supposing   | verdict     | missing | adds           |
      | nothing     | unsatisfied | 1       |                |
      | in-progress | satisfied   | 0       | ECB172 in only |
      | planned     | satisfied   | 0       |                |
    And nothing is proposed for Mila
    Given Mona has no results
    Then the outlook on "EC-B17" for Mona, with "ECB171 ECB172" as well, is:
      | supposing     | verdict     | missing | adds                          |
      | nothing       | unsatisfied | 2       |                               |
      | in-progress   | unsatisfied | 2       |                               |
      | planned       | unsatisfied | 2       |                               |
      | further-units | satisfied   | 0       | ECB171 in only, ECB172 in only |

  Example: B15 a code typed in lower case, with a blank behind it, is read and noticed
    Given Nele has no results
    When the student system posts Nele's result in "bsbtwk502 "
    Then the answer is 201
    And the answer has the notice that "bsbtwk502 " was read as "BSBTWK502"
    And "BSBTWK502" is on record for Nele

  Example: B16 two people of one name and birth date, with two USIs: two learners, and a warning
    Given Olga was found competent in "ECB171" on 2025-03-20
    And Oline has the name and birth date of Olga, and another USI
    And Oline was found competent in "ECB172" on 2025-03-20
    Then "EC-B17" is not met for Olga
    And "EC-B17" is not met for Oline
    And Olga and Oline are said to be alike, and nobody merges them
    And the report of the import warned that Oline is alike Olga

  Example: B17 one person under two client identifiers: proposed for merging, decided anew after it, and undone
    Given Petra was found competent in "ECB171" on 2025-03-20
    And Pernille is Petra under another client identifier, with the same USI
    And Pernille was found competent in "ECB172" on 2025-04-20
    Then Petra and Pernille are proposed for merging
    And "EC-B17" is not met for Petra
    When a registrar merges Pernille into Petra
    Then "EC-B17" is met for Petra
    And it was earned on 2025-04-20
    When the registrar splits them again
    Then "EC-B17" is not met for Petra
    And "EC-B17" is not met for Pernille
