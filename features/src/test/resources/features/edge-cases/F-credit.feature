Feature: Section F of the hard cases: credit

  Background:
    Given these awards are published:
      """
      EC-F1, a qualification: year-1: 12 points of ECF11 ECF12 or unspecified credit; year-2: 6 points of ECF13 ECF14 or unspecified credit; 6 points each
      EC-F2, a qualification: 144 points of ECF201..24 or unspecified credit; 6 points each; at most 96 points by either
      EC-F2M, a qualification: 144 to 150 points of ECF201..24; 6 points each; ECF216 counts 6.01 points; at most 96 points by either
      EC-F3, a qualification: 24 points of ECF301..08; 6 points each; at most 18 points by either; at most 12 points by credit transfer; at most 12 points by recognition
      EC-F5, a qualification: 144 points of ECF501..24 or unspecified credit; 6 points each
      EC-F5D, a qualification: 48 points of ECF501..08; 6 points each
      EC-F5N, a qualification: 144 points of ECF501..24 or unspecified credit; 6 points each; nests EC-F5D, which are kept
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

  Example: F5 a diploma into a bachelor of three years: a third of 144 as the guidance has it, whole units downwards
    Given Faro has these results, sent in one import:
      | unit       | ended on   |
      | ECF501..17 | 2025-06-20 |
    When a registrar credits Faro by the guidance with:
      | award | from       | type    | into            | years | step |
      | EC-F5 | UX-DIPLOMA | DIPLOMA | BACHELOR_DEGREE | 3     | 6    |
    Then 42 points are granted, and a remainder of 5.52 is shown
    And "EC-F5" is met for Faro
    And it says:
      | about                 | words |
      | remainder not granted | 5.52  |
    Given Fenja has these results, sent in one import:
      | unit       | ended on   |
      | ECF501..16 | 2025-06-20 |
    When a registrar credits Fenja by the guidance with:
      | award | from       | type    | into            | years | step |
      | EC-F5 | UX-DIPLOMA | DIPLOMA | BACHELOR_DEGREE | 3     | 6    |
    Then "EC-F5" is not met for Fenja
    And it lacks:
      | line | missing  | from                                                                |
      | only | 6 points | #only ECF517 ECF518 ECF519 ECF520 ECF521 ECF522 ECF523 ECF524 |

  Example: F5 where the guidance gives no share, it says so, and nothing is recorded
    Given Finn has no results
    When a registrar tries to credit Finn by the guidance with:
      | award | from     | type           | into            | years | step |
      | EC-F5 | UX-CERT4 | CERTIFICATE_IV | BACHELOR_DEGREE | 3     | 6    |
    Then the answer is 409
    And the answer says "aqf-credit-guidance"

  Example: F5b an agreement that names the award speaks before the guidance: 30 points
    Given Flip has these results, sent in one import:
      | unit       | ended on   |
      | ECF501..18 | 2025-06-20 |
    And a registrar credits Flip by the guidance with:
      | award | from       | type    | into            | years | step |
      | EC-F5 | UX-DIPLOMA | DIPLOMA | BACHELOR_DEGREE | 3     | 6    |
    Then "EC-F5" is met for Flip
    Given a registrar credits Flip with:
      | award | from       | amount | step | ground    |
      | EC-F5 | UX-DIPLOMA | 30     | 6    | agreement |
    Then "EC-F5" is not met for Flip
    And it says:
      | about           | words                           |
      | passed over for | agreement for the named award   |
      | counts          | 30 of unspecified credit by     |
    Given Flip was found competent in "ECF519" on 2025-06-27
    Then "EC-F5" is met for Flip

  Example: F5b a nested diploma that is held counts in full, and nothing is granted for it beside its units
    Given Fries has these results, sent in one import:
      | unit       | ended on   | enrolled in |
      | ECF501..08 | 2025-06-20 | EC-F5D      |
      | ECF509..17 | 2025-06-20 | EC-F5N      |
    And a registrar credits Fries by the guidance with:
      | award  | from   | type    | into            | years | step |
      | EC-F5N | EC-F5D | DIPLOMA | BACHELOR_DEGREE | 3     | 6    |
    Then "EC-F5D" is met for Fries
    And "EC-F5N" is not met for Fries
    And it says:
      | about           | words                      |
      | passed over for | EC-F5D, nested award held  |
    Given Fritz has these results, sent in one import:
      | unit       | ended on   | enrolled in |
      | ECF509..24 | 2025-06-20 | EC-F5N      |
    And a registrar credits Fritz with:
      | award  | from   | amount | step | ground       |
      | EC-F5N | EC-F5D | 48     | 6    | nested-award |
    Then "EC-F5N" is met for Fritz

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
