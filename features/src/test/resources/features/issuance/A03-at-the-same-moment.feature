Feature: A03 Many hands at one proposal

  Rule: Whoever decides at the same moment as another is heard

    Example: [1] three employers endorse at the same moment
      Given "MC-01" is proposed for Greta
      When all employers of "MC-01" endorse it for Greta at the same moment
      Then three endorsements are on record for Greta's "MC-01"
      And the registrar has a task about "MC-01" for Greta

    Example: [2] two registrars approve at the same moment
      Given "MC-01" is proposed for Hugo
      And all employers of "MC-01" endorsed it for Hugo
      When two registrars approve "MC-01" for Hugo at the same moment
      Then one of them is told that it is already decided
      And Hugo holds exactly one credential for "MC-01"

  Rule: A server that dies loses nothing and does nothing twice

    Example: [3] kill -9 between endorsement and approval
      Given a server of its own
      And "MC-01" is proposed for Ines
      And all employers of "MC-01" endorsed it for Ines
      When the server is killed and started again
      Then three endorsements are on record for Ines's "MC-01"
      When the registrar approves it
      Then Ines holds exactly one credential for "MC-01"
      And Ines is issued "SITSS00069" without anybody being asked

    Example: [4] stopped and started again, all data is there
      Given a server of its own
      And Jannik holds a credential for "MC-01"
      When the server is stopped and started again
      Then Jannik holds exactly one credential for "MC-01"
      And anyone who opens its address reads that it is valid
