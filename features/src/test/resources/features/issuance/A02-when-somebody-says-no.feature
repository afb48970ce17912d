Feature: A02 When somebody says no

  Rule: All who are named must endorse

    Example: [1] one employer declines
      Given "MC-01" is proposed for Amira
      When "harbour-hotels" endorses "MC-01" for Amira
      And "civic-kitchens" declines "MC-01" for Amira because "the workplace log is missing"
      Then the proposal of "MC-01" for Amira is declined
      And "coastline-catering" is no longer asked about "MC-01" for Amira
      And nothing is issued to Amira
      And the proposal names who declined and why

    Example: [2] what was declined is not proposed again by the next import
      Given "MC-01" was declined for Bruno
      When the student system sends his results again
      Then "MC-01" is not proposed again for Bruno

    Example: [3] a registrar can reopen what was declined
      Given "MC-01" was declined for Chiara
      When the registrar reopens "MC-01" for Chiara because "the log was found"
      Then "MC-01" is proposed for Chiara

    Example: [4] a reason is asked for
      Given "MC-01" is proposed for Dag
      When "civic-kitchens" declines "MC-01" for Dag without a reason
      Then the answer is a problem that names the field "comment"
      And "civic-kitchens" is still asked about "MC-01" for Dag

  Rule: A registrar may reject what was endorsed

    Example: [5] a rejection ends it
      Given "MC-01" is proposed for Edda
      And all employers of "MC-01" endorsed it for Edda
      When the registrar rejects "MC-01" for Edda because "identity not confirmed"
      Then the proposal of "MC-01" for Edda is rejected
      And nothing is issued to Edda

  Rule: A declined component does not hold up what stands on the units themselves

    Example: [6] a skill set falls back on its units and goes to the registrar
      Given "MC-01" was declined for Farid
      Then "SITSS00069" is proposed for Farid
      And the registrar has a task about "SITSS00069" for Farid
