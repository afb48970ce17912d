Feature: A01 The whole way, from a student system's file to a credential a stranger verifies

  Rule: A micro-credential is endorsed by its employers and approved by a registrar

    Example: [1] three employers endorse, a registrar approves, a stranger verifies
      Given Odalys passed the units of "MC-01"
      When the student system sends her results as NAT files
      Then "MC-01" is proposed for Odalys
      And these organisations are asked to endorse it:
        | harbour-hotels     |
        | civic-kitchens     |
        | coastline-catering |
      When each of them endorses it
      And the registrar approves it
      Then Odalys holds a credential for "MC-01"
      And anyone who opens its address reads that it is valid
      And "cairn verify" says that it is valid
      And it carries the endorsements of three organisations

    Example: [2] nobody approves before the employers have endorsed
      Given Tobias passed the units of "MC-01"
      When the student system sends his results as NAT files
      And "harbour-hotels" endorses "MC-01" for Tobias
      Then the registrar has no task about "MC-01" for Tobias

  Rule: What rests on endorsed and approved components alone is issued by the system itself

    Example: [3] a skill set follows from its micro-credential
      Given Wren holds a credential for "MC-01"
      Then Wren is issued "SITSS00069" without anybody being asked
      And anyone who opens its address reads that it is valid

    Example: [4] a whole qualification follows from its micro-credentials
      Given Siobhan passed the units of every micro-credential in "BSB40520", and is enrolled in it
      When the student system sends her results as NAT files
      Then every micro-credential in "BSB40520" is proposed for Siobhan
      And "BSB40520" is earned and waits for its micro-credentials
      When each of them is endorsed and approved
      Then Siobhan is issued "BSB40520" without anybody being asked
      And anyone who opens its address reads that it is valid

  Rule: What also rests on loose units is approved by a registrar

    Example: [5] a qualification on units alone goes to the registrar
      Given Perpetua passed a full set of units of "BSB60420", and is enrolled in it
      When the student system sends her results as NAT files
      Then "BSB60420" is proposed for Perpetua
      And no organisation is asked to endorse it
      When the registrar approves it
      Then Perpetua holds a credential for "BSB60420"
      And anyone who opens its address reads that it is valid
