Feature: A04 A result is corrected after something rested on it

  Rule: What is only on its way falls back

    Example: [1] a proposal falls when its result is corrected
      Given "MC-01" is proposed for Karim
      When the result of Karim in "SITXFSA006" is corrected to "not achieved"
      Then the proposal of "MC-01" for Karim is withdrawn
      And "harbour-hotels" is no longer asked about "MC-01" for Karim

  Rule: What is issued stays issued and gets a review

    Example: [2] an issued award is to be reviewed, all the way up
      Given Lena holds a credential for "MC-01"
      And Lena is issued "SITSS00069" without anybody being asked
      When the result of Lena in "SITXFSA006" is corrected to "not achieved"
      Then "MC-01" of Lena is to be reviewed
      And "SITSS00069" of Lena is to be reviewed
      When the result of Lena in "SITXFSA006" is corrected to "achieved"
      Then nothing of Lena is to be reviewed
      And Lena holds exactly one credential for "MC-01"
