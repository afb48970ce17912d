Feature: D01 Anyone verifies a credential

  Rule: One address, for people and for programs

    Example: [1] a program gets the signed document
      Given Xenia holds a credential for "MC-01"
      When a program asks for the credential as "application/vc"
      Then it gets the signed document as "application/vc"

    Example: [2] a changed document is not valid
      Given Yara holds a credential for "MC-01"
      When somebody changes the name of the award in a copy of it
      Then "cairn verify" says that it is not valid

    Example: [3] an issuer that nobody knows
      Given Zeno holds a credential for "MC-01"
      When somebody verifies it without the issuer's document
      Then "cairn verify" says that the issuer is unknown

    Example: [4] no birth date, no student identifier
      Given Ada holds a credential for "MC-01"
      Then neither her birth date nor her student identifier stands in the credential
