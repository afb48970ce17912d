Feature: Section E of the hard cases: stacking, where the system issues by itself

  Example: E1 five results in one import, under automatic policies: all three are issued in one go, the qualification last, each once
    Given a server of its own
    And these awards are published:
      """
      EC-A1, a micro-credential: all of ECE01 ECE02
      EC-A2, a micro-credential: all of ECE03 ECE04
      EC-AQ, a qualification: all of ECE01 ECE02 ECE03 ECE04 ECE05; components EC-A1 EC-A2
      """
    And the endorsement policy lets the system issue what no employer endorses
    When Aino has these results, sent in one import:
      | unit                          | ended on   | enrolled in |
      | ECE01 ECE02 ECE03 ECE04 ECE05 | 2025-06-20 | EC-AQ       |
    Then "EC-A1 EC-A2 EC-AQ" are issued to Aino by the system, the last of them last
    And Aino holds exactly one credential for "EC-A1"
    And Aino holds exactly one credential for "EC-A2"
    And Aino holds exactly one credential for "EC-AQ"
