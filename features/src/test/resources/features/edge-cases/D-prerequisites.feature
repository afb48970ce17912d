Feature: Section D of the hard cases: prerequisites

  Background:
    Given these awards are published:
      """
      EC-D1, a qualification: all of ECD1 ECD2; ECD2 needs ECD1
      EC-D2, a qualification: all of ECD2; ECD2 needs ECD1 as advice
      EC-D3, a qualification: all of ECD2; ECD2 needs ECD1
      EC-D4, a qualification: all of ECD1 ECD2; ECD2 needs ECD1 before it
      EC-D6, a qualification: all of ECD1 ECD2 ECD3; ECD2 needs ECD1; ECD3 needs ECD2
      """
    And these units are superseded:
      """
      ECD0 by ECD1: equivalent
      """

  Example: D1 a unit whose prerequisite is not held does not count, and the step is named
    Given Alba was found competent in "ECD2" on 2025-03-20
    Then "EC-D1" is not met for Alba
    And it says:
      | about          | words                       |
      | does not count | prerequisite-not-held (ECD1 |

  Example: D2 as advice, it counts with a warning
    Given Bela was found competent in "ECD2" on 2025-03-20
    Then "EC-D2" is met for Bela
    And it says:
      | about   | words                       |
      | warning | ECD2 should come after ECD1 |

  Example: D3 an equivalent older unit satisfies the prerequisite
    Given Cilla was found competent in "ECD2" on 2025-03-20
    Then "EC-D3" is not met for Cilla
    Given Cilla was found competent in "ECD0" on 2025-03-20
    Then "EC-D3" is met for Cilla

  Example: D4 a prerequisite that must come before and was finished after: both days are shown
    Given Dina has these results:
      | unit | ended on   |
      | ECD1 | 2025-04-02 |
      | ECD2 | 2025-04-01 |
    Then "EC-D4" is not met for Dina
    And it says:
      | about          | words                      |
      | does not count | finished before 2025-04-01 |
      | does not count | finished on 2025-04-02     |
    Given Dela was found competent in "ECD1 ECD2" on 2025-04-01
    Then "EC-D4" is met for Dela

  Example: D5 a circle of prerequisites is refused, with the circle
    When a designer writes the award:
      """
      EC-D5, a qualification: all of ECD51 ECD52; ECD51 needs ECD52; ECD52 needs ECD51
      """
    Then it cannot be published, and the problem says "ECD51"

  Example: D6 a prerequisite that is itself blocked is explained to its root, once
    Given Enya was found competent in "ECD2 ECD3" on 2025-03-20
    Then "EC-D6" is not met for Enya
    And it says:
      | about          | words                      |
      | does not count | ECD2, which asks for ECD1  |
    And it says "which asks for" once
    Given Enya was found competent in "ECD1" on 2025-04-20
    Then "EC-D6" is met for Enya
