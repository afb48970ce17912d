Feature: Section F of the hard cases: credit

  Background:
    Given these awards are published:
      """
      EC-F1, a qualification: year-1: 12 points of ECF11 ECF12 or unspecified credit; year-2: 6 points of ECF13 ECF14 or unspecified credit; 6 points each
      EC-F2, a qualification: 144 points of ECF201..24 or unspecified credit; 6 points each; at most 96 points by either
      EC-F2M, a qualification: 144 to 150 points of ECF201..24; 6 points each; ECF216 counts 6.01 points; at most 96 points by either
      EC-F3, a qualification: 24 points of ECF301..08; 6 points each; at most 18 points by either; at most 12 points by credit transfer; at most 12 points by recognition
      EC-F4, a qualification: core: 6 points of ECF41; electives: 6 points of ECF42 or unspecified credit; 6 points each
      EC-F4L, a qualification: core: 6 points of ECF41; electives: 6 points of ECF42 ECF43 or unspecified credit; 6 points each; ECF41 at level 3; ECF42 at level 1; ECF43 at level 3; at least 12 points from level 3
      """

  Example: F1 block credit for year 1 and specified credit for a unit of it: counted once
    Given Abel has no results
    And a registrar credits Abel with:
      | award | amount | step | covers      | units |
      | EC-F1 | 12     | 6    | ECF11 ECF12 |       |
      | EC-F1 |        |      |             | ECF11 |
    Then "EC-F1" is not met for Abel
    And it lacks:
      | line   | missing  | from                |
      | year-2 | 6 points | #year-2 ECF13 ECF14 |
    Given Abel was found competent in "ECF13" on 2025-06-20
    Then "EC-F1" is met for Abel

  Example: F2 a ceiling of 2/3 of 144: 96 points count, whole units only, and the rest says why it is unused
    Given Bror has these results, sent in one import:
      | unit       | outcome     | ended on   |
      | ECF201..16 | transferred | 2025-06-20 |
      | ECF217..24 | competent   | 2025-06-20 |
    Then "EC-F2" is met for Bror
    And "EC-F2M" is not met for Bror
    And it lacks:
      | line | missing     | from |
      | only | 5.99 points |      |
    And it says:
      | about          | words           |
      | does not count | ceiling-reached |
    Given Brit has these results, sent in one import:
      | unit       | outcome     | ended on   |
      | ECF201..17 | transferred | 2025-06-20 |
      | ECF218..24 | competent   | 2025-06-20 |
    Then "EC-F2" is not met for Brit
    And it lacks:
      | line | missing  | from |
      | only | 6 points | #only |
    And it says:
      | about          | words  |
      | does not count | ECF217 |

  Example: F3 transfer and recognition under ceilings of their own and a common one: the canonical excess is left out
    Given Cees has these results:
      | unit       | outcome     | ended on   |
      | ECF301..03 | transferred | 2025-06-20 |
      | ECF304..06 | recognised  | 2025-06-20 |
      | ECF307     | competent   | 2025-06-20 |
    Then "EC-F3" is met for Cees
    And it counts:
      | line | units                       |
      | only | ECF301 ECF302 ECF304 ECF307 |

  Example: F4 unspecified credit counts into electives, not into named lists
    Given Dirk has no results
    And a registrar credits Dirk with:
      | award | amount | step |
      | EC-F4 | 12     | 6    |
    Then "EC-F4" is not met for Dirk
    And it lacks:
      | line | missing  | from  |
      | core | 6 points | ECF41 |
    Given Dirk was found competent in "ECF41" on 2025-06-20
    Then "EC-F4" is met for Dirk
    And it says:
      | about  | words                        |
      | counts | 6 of unspecified credit by   |

  Example: F4 unspecified credit counts towards a level only where its decision states one
    Given Dorte was found competent in "ECF41" on 2025-06-20
    And a registrar credits Dorte with:
      | award  | amount | step |
      | EC-F4L | 6      | 6    |
    Then "EC-F4L" is not met for Dorte
    Given Drees was found competent in "ECF41" on 2025-06-20
    And a registrar credits Drees with:
      | award  | amount | step | level |
      | EC-F4L | 6      | 6    | 3     |
    Then "EC-F4L" is met for Drees

  Example: F6 a credit decision is withdrawn: what rested on it is to be reviewed
    Given Eike has these results:
      | unit  | ended on   | enrolled in |
      | ECF41 | 2025-06-20 | EC-F4       |
    And a registrar credits Eike with:
      | award | amount | step |
      | EC-F4 | 6      | 6    |
    And Eike is issued "EC-F4", one after the other
    When the registrar takes that decision back
    Then "EC-F4" is not met for Eike
    And "EC-F4" of Eike is to be reviewed
