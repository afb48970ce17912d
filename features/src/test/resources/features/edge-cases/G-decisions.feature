Feature: Section G of the hard cases: decisions about one learner

  Background:
    Given these awards are published:
      """
      EC-G, a qualification: core: all of ECG1 ECG3; a: 3 of ECG1 ECG4 ECG5 ECG6; b: 1 of ECG1 ECG7
      EC-G2, a qualification: core: all of ECG1 ECG3; a: 3 of ECG4 ECG5 ECG6; b: 0 to 1 of ECG7
      EC-G9, a qualification: all of ECG9
      EC-G3, a qualification: a: 1 of ECG1 ECG2; b: 1 of ECG1 ECG7
      """

  Example: G1 another unit stands for a core unit, and is taken back: verdict and bytes as before
    Given Aart was found competent in "ECG1 ECG9 ECG4 ECG5 ECG6 ECG7" on 2025-06-20
    And somebody notes what is said of "EC-G" for Aart as at 2025-07-01
    And "EC-G" is not met for Aart
    When a registrar decides that "ECG9" stands for "ECG3" in "EC-G" for Aart
    Then "EC-G" is met for Aart
    And it says:
      | about    | words |
      | decision | ECG9  |
    When the registrar takes that decision back
    Then "EC-G" is not met for Aart
    And the very same is said of "EC-G" for Aart as at 2025-07-01, but for the instant
    And the very same is said of "EC-G" for Aart as at 2025-07-01, as known then

  Example: G2 a line asks for less: its threshold changes, and no other line does
    Given Bart was found competent in "ECG1 ECG3 ECG4 ECG5 ECG7" on 2025-06-20
    And somebody notes what is said of "EC-G2" for Bart as at 2025-07-01
    And "EC-G2" is not met for Bart
    When a registrar decides that line "a" of "EC-G2" asks for 2 of at most 3 for Bart
    Then "EC-G2" is met for Bart
    And no line but "a" asks for anything else than was noted of "EC-G2" for Bart as at 2025-07-01
    And line "a" asks for "at least 2, at most 3"

  Example: G3 a unit is forced into a line, and its result is withdrawn: the force lies idle
    Given Cas was found competent in "ECG1 ECG2" on 2025-06-20
    When a registrar decides that "ECG1" is forced into line "b" of "EC-G3" for Cas
    Then "EC-G3" is met for Cas
    And it counts:
      | line | units |
      | a    | ECG2  |
      | b    | ECG1  |
    When Cas's result in "ECG1" is corrected to "withdrawn"
    Then "EC-G3" is not met for Cas
    And it lacks:
      | line | missing | from      |
      | b    | 1 units | ECG1 ECG7 |
    And it says:
      | about    | words     |
      | decision | lies idle |

  Example: G4 a unit is barred from a line: the next best allocation
    Given Dik was found competent in "ECG1 ECG2 ECG7" on 2025-06-20
    Then "EC-G3" is met for Dik
    And it counts:
      | line | units |
      | a    | ECG1  |
      | b    | ECG7  |
    When a registrar decides that "ECG1" is barred from line "a" of "EC-G3" for Dik
    Then "EC-G3" is met for Dik
    And it counts:
      | line | units |
      | a    | ECG2  |
      | b    | ECG1  |

  Example: G5 a force that makes an award impossible: a registrar decides after a warning, everybody else is refused
    Given Els was found competent in "ECG1 ECG3 ECG4 ECG5 ECG6 ECG7" on 2025-06-20
    Then "EC-G" is met for Els
    When "registrar" tries to force "ECG1" into line "b" of "EC-G" for Els
    Then the answer is a problem 409
    And the answer says "EC-G@1 can then not be met whatever is held"
    And the answer says "now: met; then: not met, core: 1 unit missing"
    And "EC-G" is met for Els
    When "designer" tries to force "ECG1" into line "b" of "EC-G" for Els
    Then the answer is a problem 403
    When "erin.harbour" tries to force "ECG1" into line "b" of "EC-G" for Els
    Then the answer is a problem 403
    When "registrar" forces "ECG1" into line "b" of "EC-G" for Els, and has seen the warning
    Then "EC-G" is not met for Els
    And it lacks:
      | line | missing | from |
      | core | 1 units |      |

  Example: G6 nobody decides about themselves, registrars neither
    Given Fem was found competent in "ECG1 ECG2" on 2025-06-20
    And Fem also works as a registrar
    When Fem tries to force "ECG1" into line "b" of "EC-G3" for herself
    Then the answer is a problem 403
