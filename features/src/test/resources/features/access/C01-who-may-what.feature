Feature: C01 Who may do what

  Rule: Everybody sees their own, and decides only what is theirs

    Example: [1] a stranger is asked to sign in
      When a stranger asks for the list of learners
      Then the answer is a problem 401

    Example: [2] an employer of another organisation cannot endorse
      Given "MC-01" is proposed for Tove
      When "fairwater-health" tries to endorse "MC-01" for Tove as "harbour-hotels"
      Then the answer is a problem 403
      And "harbour-hotels" is still asked about "MC-01" for Tove

    Example: [3] an employer cannot approve
      Given "MC-01" is proposed for Ulla
      And all employers of "MC-01" endorsed it for Ulla
      When "harbour-hotels" tries to approve "MC-01" for Ulla
      Then the answer is a problem 403

    Example: [4] a learner sees their own awards and nobody else's
      Given "MC-01" is proposed for Vito
      When the learner of the demonstration asks for Vito's awards
      Then the answer is a problem 403

    Example: [5] nobody endorses or approves their own award
      Given "MC-01" is proposed for Wanda
      And Wanda is also a member of "harbour-hotels"
      When Wanda endorses her own "MC-01"
      Then the answer is a problem 403
