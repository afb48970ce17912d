Feature: Section C of the hard cases: time

  Background:
    Given these awards are published:
      """
      EC-C1, a qualification: all of ECC1 ECC2; ECC1 not older than 3 years
      EC-C3@1, a qualification: all of ECC3; from 2020-01-01 to 2024-06-30
      EC-C3@2, a qualification: all of ECC3 ECC4; from 2024-07-01
      EC-C3S@1, a skill set: all of ECC5; from 2020-01-01 to 2024-06-30
      EC-C3S@2, a skill set: all of ECC5 ECC7; from 2024-07-01
      EC-C4@1, a qualification: all of ECC3; from 2020-01-01 to 2024-06-30; earned until 2025-03-15
      EC-C4@2, a qualification: all of ECC3 ECC4; from 2024-07-01
      EC-C6, a qualification: unit: all of ECC6; licence: a driver-licence is shown
      EC-C4S@1, a qualification: all of ECC3; from 2020-01-01 to 2024-06-30; earned and signed until 2025-03-15
      """

  Example: C1 not older than three years, a result of 29 February: good to 28 February, that day included
    Given Anna has these results:
      | unit | ended on   |
      | ECC1 | 2020-02-29 |
      | ECC2 | 2023-02-28 |
    Then "EC-C1" is met for Anna
    And it was earned on 2023-02-28
    Given Anke has these results:
      | unit | ended on   |
      | ECC1 | 2020-02-29 |
      | ECC2 | 2023-03-01 |
    Then "EC-C1" is not met for Anke
    And it lacks:
      | line | missing | from |
      | only | 1 units | ECC1 |

  Example: C2 a result of 1 March 2021 is good for an award of 1 March 2024, and too old a day later
    Given Bert has these results:
      | unit | ended on   |
      | ECC1 | 2021-03-01 |
      | ECC2 | 2024-03-01 |
    Then "EC-C1" is met for Bert
    And it was earned on 2024-03-01
    Given Bodo has these results:
      | unit | ended on   |
      | ECC1 | 2021-03-01 |
      | ECC2 | 2024-03-02 |
    Then "EC-C1" is not met for Bodo
    And it says:
      | about          | words                         |
      | does not count | too-old (good to 2024-03-01   |

  Example: C3 who commenced on 30 June is judged by the version of that day, who commenced on 1 July by the next
    Given Carl has these results:
      | unit | started on | ended on   | enrolled in |
      | ECC3 | 2024-06-30 | 2024-11-20 | EC-C3       |
    Then Carl is judged by "EC-C3@1"
    Given Cora has these results:
      | unit | started on | ended on   | enrolled in |
      | ECC3 | 2024-07-01 | 2024-11-20 | EC-C3       |
    Then Cora is judged by "EC-C3@2"

  Example: C3 what nobody commences is judged by the version in force on the day on which it was earned
    Given Cleo has these results:
      | unit | ended on   |
      | ECC5 | 2024-06-30 |
      | ECC7 | 2024-11-20 |
    Then "EC-C3S" is proposed for Cleo
    And Cleo is judged by "EC-C3S@1"
    Given Curt has these results:
      | unit | ended on   |
      | ECC5 | 2024-07-01 |
      | ECC7 | 2024-02-01 |
    Then "EC-C3S" is proposed for Curt
    And Curt is judged by "EC-C3S@2"

  Example: C4 a teach-out ends with its last day: earned on that day, whenever it is signed
    Given Dana has these results:
      | unit | started on | ended on   | enrolled in |
      | ECC3 | 2024-02-01 | 2025-03-15 | EC-C4       |
    Then "EC-C4" is proposed for Dana
    When the registrar approves it
    Then Dana holds exactly one credential for "EC-C4"
    And "EC-C4@1" is met for Dana
    And it was earned on 2025-03-15
    Given Dora has these results:
      | unit | started on | ended on   | enrolled in |
      | ECC3 | 2024-02-01 | 2025-03-16 | EC-C4       |
    Then Dora is judged by "EC-C4@1"
    And "EC-C4@1" is not met for Dora
    And "EC-C4@2" is not met for Dora
    And it lacks:
      | line | missing | from |
      | only | 1 units | ECC4 |

  Example: C4 under the rule of 2015 it has to be signed inside as well
    Given Ella has these results:
      | unit | started on | ended on   | enrolled in |
      | ECC3 | 2024-02-01 | 2025-03-15 | EC-C4S      |
    Then "EC-C4S" is met for Ella
    And it says:
      | about   | words                     |
      | follows | to be signed by 2025-03-15 |
    And nothing is proposed for Ella

  Example: C5 the same question about the same day has the same bytes after two changes of the rule
    Given these awards are published:
      """
      EC-C5@1, a qualification: all of ECC5; from 2020-01-01 to 2024-06-30
      """
    And Frida was found competent in "ECC5" on 2024-05-20
    When somebody notes what is said of "EC-C5" for Frida as at 2024-06-15
    And these awards are published:
      """
      EC-C5@2, a qualification: all of ECC5 ECC3; from 2024-07-01 to 2024-12-31
      EC-C5@3, a qualification: all of ECC5 ECC3 ECC4; from 2025-01-01
      """
    Then the very same is said of "EC-C5" for Frida as at 2024-06-15, as known then
    And "EC-C5@3" is not met for Frida

  Example: C6 a licence counts on its last day, and not on the day after
    Given Gesine was found competent in "ECC6" on 2025-06-30
    And Gesine has shown a driver-licence that is good from 2020-07-01 to 2025-06-30
    Then "EC-C6" is met for Gesine
    And it was earned on 2025-06-30
    Given Gunther was found competent in "ECC6" on 2025-07-01
    And Gunther has shown a driver-licence that is good from 2020-07-01 to 2025-06-30
    Then "EC-C6" is not met for Gunther
    And it lacks:
      | line    | missing    | from           |
      | licence | 1 evidence | driver-licence |

  Example: C7 a learner transfers to the replacement: decided under it, and the old verdict stays readable
    Given Hella has these results:
      | unit | outcome     | started on | ended on   | enrolled in |
      | ECC3 | in progress | 2024-06-30 | 2024-11-20 | EC-C3       |
    Then Hella is judged by "EC-C3@1"
    When a registrar transfers Hella to "EC-C3@2" from 2025-01-01 on
    Then Hella is judged by "EC-C3@2"
    And "EC-C3@2" is not met for Hella
    And it lacks:
      | line | missing | from      |
      | only | 2 units | ECC3 ECC4 |
    And "EC-C3@1" is not met for Hella
    And it lacks:
      | line | missing | from |
      | only | 1 units | ECC3 |

  Example: C7 what is on its way under the version that a learner leaves is taken back, and proposed under the replacement if it is met
    Given Heidi has these results:
      | unit      | started on | ended on   | enrolled in |
      | ECC3      | 2024-06-30 | 2024-11-20 | EC-C3       |
    Then "EC-C3" is proposed for Heidi
    When a registrar transfers Heidi to "EC-C3@2" from 2025-01-01 on
    Then the proposal of "EC-C3" for Heidi is withdrawn
    And the proposal was closed because "transferred to EC-C3@2"
    And Heidi is judged by "EC-C3@2"
    When Heidi was found competent in "ECC4" on 2025-02-20
    Then "EC-C3" is proposed for Heidi
    And it is a proposal of "EC-C3@2"
