Feature: Section E of the hard cases: stacking

  Background:
    Given these awards are published:
      """
      EC-M1, a micro-credential: all of ECE01 ECE02
      EC-M2, a micro-credential: 2 of ECE03 ECE04 ECE06
      EC-Q, a qualification: core: all of ECE01 ECE02 ECE05; electives: 2 of ECE03 ECE04 ECE06; components EC-M1 EC-M2
      EC-S, a skill set: first: award EC-M1 for ECE01 ECE02; rest: all of ECE07; components EC-M1
      EC-T1, a micro-credential: all of ECE21 ECE22
      EC-T2, a skill set: all of ECE21 ECE22 ECE23; components EC-T1
      EC-T3, a qualification: all of ECE21 ECE22 ECE23 ECE24; components EC-T2
      EC-M5, a micro-credential: all of ECE51 ECE52
      EC-Q5, a qualification: all of ECE51 ECE52 ECE53; nests EC-M5, which are handed back
      EC-Q5K, a qualification: all of ECE51 ECE52 ECE53; nests EC-M5, which are kept
      EC-P6, a skill set: all of ECE61
      EC-Q6, a skill set: all of ECE61
      EC-P7, a skill set: all of ECE71
      EC-L7, a qualification: all of ECE71 ECE72
      EC-GC, a qualification: all of ECE81 ECE82
      EC-GD, a qualification: all of ECE81 ECE82 ECE83
      EC-MB, a qualification: all of ECE81 ECE82 ECE83 ECE84; nests EC-GC EC-GD, which are handed back
      EC-MK, a qualification: all of ECE81 ECE82 ECE83 ECE84; nests EC-GC EC-GD, which are kept
      EC-MI, a qualification: all of ECE81 ECE82 ECE83 ECE84; nests EC-GC EC-GD, which are kept if issued before
      EC-M9, a micro-credential: all of ECE91 ECE92; endorsed by harbour-hotels
      EC-Q9, a qualification: all of ECE91 ECE92 ECE93; components EC-M9
      EC-S9, a qualification: first: award EC-M9 for ECE91 ECE92; rest: all of ECE93; components EC-M9
      EC-AID, a micro-credential: all of ECE111; good for 3 years
      EC-DEGREE, a qualification: 12 points of ECE101 ECE102 or unspecified credit; 6 points each
      EC-FELLOW, a micro-credential: by endorsement; endorsed by harbour-hotels civic-kitchens coastline-catering
      EC-CARER, a qualification: first: award EC-AID for ECE111; own: all of ECE112; components EC-AID
      """
    And a unit feeds one of these awards, the first of them preferred:
      """
      EC-P6 EC-Q6
      EC-L7 EC-P7
      """

  Example: E1 five results in one import: the micro-credentials are proposed, and the qualification follows them
    Given Aino has these results, sent in one import:
      | unit                          | ended on   | enrolled in |
      | ECE01 ECE02 ECE03 ECE04 ECE05 | 2025-06-20 | EC-Q        |
    Then "EC-M1" is proposed for Aino
    And "EC-M2" is proposed for Aino
    And "EC-Q" is earned and waits for its micro-credentials
    When the registrar approves "EC-M1" for Aino
    And the registrar approves "EC-M2" for Aino
    Then "EC-Q" is proposed for Aino
    When the registrar approves "EC-Q" for Aino
    Then Aino holds exactly one credential for "EC-M1"
    And Aino holds exactly one credential for "EC-M2"
    And Aino holds exactly one credential for "EC-Q"

  Example: E2 one of the results is withdrawn after all three were issued: two are to be reviewed
    Given Birk has these results, sent in one import:
      | unit                          | ended on   | enrolled in |
      | ECE01 ECE02 ECE03 ECE04 ECE05 | 2025-06-20 | EC-Q        |
    And Birk is issued "EC-M1 EC-M2 EC-Q", one after the other
    When Birk's result in "ECE03" is corrected to "withdrawn"
    Then "EC-M2" of Birk is to be reviewed
    And "EC-Q" of Birk is to be reviewed
    And "EC-M1" of Birk is not to be reviewed

  Example: E2 one of the results is withdrawn while they are only proposed: they fall back
    Given Bo has these results, sent in one import:
      | unit                          | ended on   | enrolled in |
      | ECE01 ECE02 ECE03 ECE04 ECE05 | 2025-06-20 | EC-Q        |
    And "EC-M1" is proposed for Bo
    And "EC-M2" is proposed for Bo
    When Bo's result in "ECE03" is corrected to "withdrawn"
    Then the proposal of "EC-M2" for Bo is withdrawn
    And "EC-Q" is not met for Bo
    And it lacks:
      | line      | missing | from        |
      | electives | 1 units | ECE03 ECE06 |
    And "EC-M1" is proposed once for Bo

  Example: E3 another unit takes the lost one's place: what is issued is kept on a new basis
    Given Cato has these results, sent in one import:
      | unit                                | ended on   | enrolled in |
      | ECE01 ECE02 ECE03 ECE04 ECE05 ECE06 | 2025-06-20 | EC-Q        |
    And Cato is issued "EC-M1 EC-M2 EC-Q", one after the other
    When Cato's result in "ECE03" is corrected to "withdrawn"
    Then "EC-M2" is met for Cato
    And it says:
      | about        | words          |
      | follows      | on a new basis |
      | loose result | ECE04          |
      | loose result | ECE06          |
    And nothing of Cato is to be reviewed
    And these were the bases of "EC-M2" for Cato, one after the other:
      | results     |
      | ECE03 ECE04 |
      | ECE04 ECE06 |
    And these were the bases of "EC-Q" for Cato, one after the other:
      | components  | results |
      | EC-M1 EC-M2 | ECE05   |

  Example: E4 the lost result comes back: the reviews are closed, and nothing is issued twice
    Given Dunja has these results, sent in one import:
      | unit                          | ended on   | enrolled in |
      | ECE01 ECE02 ECE03 ECE04 ECE05 | 2025-06-20 | EC-Q        |
    And Dunja is issued "EC-M1 EC-M2 EC-Q", one after the other
    And Dunja's result in "ECE03" is corrected to "withdrawn"
    And "EC-Q" of Dunja is to be reviewed
    When Dunja's result in "ECE03" is corrected to "competent"
    Then nothing of Dunja is to be reviewed
    And the review of "EC-M2" of Dunja is closed as "restored"
    And the review of "EC-Q" of Dunja is closed as "restored"
    And Dunja holds exactly one credential for "EC-M2"
    And Dunja holds exactly one credential for "EC-Q"

  Example: E2 and E4 one unit fails under three stacked awards: each is flagged with its chain, and the flags go when it is back
    Given Doortje has these results, sent in one import:
      | unit                    | ended on   | enrolled in |
      | ECE21 ECE22 ECE23 ECE24 | 2025-06-20 | EC-T3       |
    And Doortje is issued "EC-T1 EC-T2 EC-T3", one after the other
    When Doortje's result in "ECE21" is corrected to "not competent"
    Then the review of "EC-T1" of Doortje has this chain:
      | lost         | carried |
      | result ECE21 | EC-T1@1 |
    And the review of "EC-T2" of Doortje has this chain:
      | lost              | carried |
      | result ECE21      | EC-T1@1 |
      | component EC-T1@1 | EC-T2@1 |
    And the review of "EC-T3" of Doortje has this chain:
      | lost              | carried |
      | result ECE21      | EC-T1@1 |
      | component EC-T1@1 | EC-T2@1 |
      | component EC-T2@1 | EC-T3@1 |
    When Doortje's result in "ECE21" is corrected to "competent"
    Then nothing of Doortje is to be reviewed
    And the review of "EC-T1" of Doortje is closed as "restored"
    And the review of "EC-T2" of Doortje is closed as "restored"
    And the review of "EC-T3" of Doortje is closed as "restored"
    And Doortje holds exactly one credential for "EC-T1"
    And Doortje holds exactly one credential for "EC-T2"
    And Doortje holds exactly one credential for "EC-T3"

  Example: E5 a smaller award is left out where the larger one that is held contains it, else proposed
    Given Edo has these results, sent in one import:
      | unit              | ended on   | enrolled in |
      | ECE51 ECE52 ECE53 | 2025-06-20 | EC-Q5       |
    And Edo is issued "EC-Q5", one after the other
    When Edo was found competent in "ECE07" on 2025-06-21
    Then "EC-M5" is met for Edo
    And it says:
      | about   | words   |
      | follows | EC-Q5@1 |
    And there is no proposal of "EC-M5" for Edo
    Given Enno has these results, sent in one import:
      | unit              | ended on   | enrolled in |
      | ECE51 ECE52 ECE53 | 2025-06-20 | EC-Q5K      |
    Then "EC-M5" is proposed for Enno

  Example: E6 a unit may feed one of two awards: the preferred one is proposed, the other says who holds the unit
    Given Falk was found competent in "ECE61" on 2025-06-20
    Then "EC-P6" is proposed for Falk
    And "EC-Q6" is not met for Falk
    And it says:
      | about                       | words |
      | held by EC-P6@1 (one-of-1)  | ECE61 |
    And there is no proposal of "EC-Q6" for Falk

  Example: E7 a proposal warns of a unit that a larger award needs
    Given Gero has these results:
      | unit  | ended on   | enrolled in |
      | ECE71 | 2025-06-20 | EC-L7       |
    Then "EC-P7" is proposed for Gero
    And the proposal warns "uses [ECE71], which EC-L7@1 needs"

  Example: E7 the learner waits with the small award, and the large one has its unit
    Given Gerda has these results:
      | unit  | ended on   | enrolled in |
      | ECE71 | 2025-06-20 | EC-L7       |
    And "EC-P7" is proposed for Gerda
    When Gerda waits with "EC-P7"
    Then the proposal of "EC-P7" for Gerda is withdrawn
    And "EC-P7" stands as "postponed" for Gerda
    When Gerda has these results:
      | unit  | ended on   | enrolled in |
      | ECE72 | 2025-06-27 | EC-L7       |
    Then "EC-L7" is proposed for Gerda
    And it was not proposed again: "EC-P7" for Gerda
    When Gerda waits with "EC-P7" no longer
    Then "EC-P7" is not met for Gerda
    And it says:
      | about                      | words |
      | held by EC-L7@1 (one-of-2) | ECE71 |

  Example: E8 awards that are components of each other are refused
    Given these awards are published:
      """
      EC-E8A@1, a micro-credential: all of ECE81
      EC-E8B, a qualification: all of ECE81 ECE85; components EC-E8A
      """
    When a designer writes the award:
      """
      EC-E8A@2, a qualification: all of ECE81 ECE85; components EC-E8B; from 2030-01-01
      """
    Then it cannot be published, and the problem says "EC-E8B"

  Example: E9 certificate, diploma, masters: handed back, only the masters is held
    Given Hauke has these results, sent in one import:
      | unit        | ended on   | enrolled in |
      | ECE81 ECE82 | 2025-06-20 | EC-GC       |
    And Hauke is issued "EC-GC", one after the other
    And Hauke has these results, sent in one import:
      | unit  | ended on   | enrolled in |
      | ECE83 | 2025-06-20 | EC-GD       |
      | ECE84 | 2025-06-20 | EC-MB       |
    When Hauke is issued "EC-MB", one after the other
    Then "EC-GC" of Hauke is handed back into "EC-MB@1"
    And "EC-MB" of Hauke is held by itself
    And there is no proposal of "EC-GD" for Hauke

  Example: E9 certificate, diploma, masters: kept, all three are held
    Given Ilse has these results, sent in one import:
      | unit        | ended on   | enrolled in |
      | ECE81 ECE82 | 2025-06-20 | EC-GC       |
    And Ilse is issued "EC-GC", one after the other
    And Ilse has these results, sent in one import:
      | unit  | ended on   | enrolled in |
      | ECE83 | 2025-06-20 | EC-GD       |
      | ECE84 | 2025-06-20 | EC-MK       |
    When Ilse is issued "EC-GD EC-MK", one after the other
    Then "EC-GC" of Ilse is held by itself
    And "EC-GD" of Ilse is held by itself
    And "EC-MK" of Ilse is held by itself

  Example: E9 certificate, diploma, masters: kept if issued before, that one and the masters are held
    Given Jette has these results, sent in one import:
      | unit        | ended on   | enrolled in |
      | ECE81 ECE82 | 2025-06-20 | EC-GC       |
    And Jette is issued "EC-GC", one after the other
    And Jette has these results, sent in one import:
      | unit  | ended on   | enrolled in |
      | ECE83 | 2025-06-20 | EC-GD       |
      | ECE84 | 2025-06-20 | EC-MI       |
    When Jette is issued "EC-MI", one after the other
    Then "EC-GC" of Jette is held by itself
    And "EC-MI" of Jette is held by itself
    And there is no proposal of "EC-GD" for Jette

  Example: E9b a component is declined while larger awards wait: they go on with the units themselves or are not met
    Given Kuno has these results, sent in one import:
      | unit              | ended on   | enrolled in |
      | ECE91 ECE92       | 2025-06-20 | EC-Q9       |
      | ECE93             | 2025-06-20 | EC-S9       |
    And "EC-M9" is proposed for Kuno
    When "harbour-hotels" declines "EC-M9" for Kuno because "not seen at work"
    Then "EC-Q9" is proposed for Kuno
    And it rests on the units themselves
    And "EC-S9" is not met for Kuno
    And it lacks:
      | line  | missing  | from  |
      | first | 1 awards | EC-M9 |
    When Kuno was found competent in "ECE61" on 2025-06-21
    Then "EC-P6" is proposed for Kuno
    And the proposal of "EC-M9" for Kuno is declined

  Example: E10 a recognised micro-credential of another issuer counts up to its last day; an award already given stands
    Given Kaya has these results:
      | unit   | ended on   | enrolled in |
      | ECE101 | 2024-12-31 | EC-DEGREE   |
    And a registrar credits Kaya with:
      | award     | amount | step | good until |
      | EC-DEGREE | 6      | 6    | 2024-12-31 |
    Then "EC-DEGREE" is met for Kaya
    And it was earned on 2024-12-31
    When Kaya is issued "EC-DEGREE", one after the other
    Then nothing of Kaya is to be reviewed
    Given Kees has these results:
      | unit   | ended on   | enrolled in |
      | ECE101 | 2025-01-01 | EC-DEGREE   |
    And a registrar credits Kees with:
      | award     | amount | step | good until |
      | EC-DEGREE | 6      | 6    | 2024-12-31 |
    Then "EC-DEGREE" is not met for Kees
    And it says:
      | about             | words |
      | does not count on | 202   |

  Example: E11 a component that lapses after the larger award was earned takes nothing back; one that lapsed before opens its line
    Given Lars has these results:
      | unit   | ended on   | enrolled in |
      | ECE111 | 2021-03-01 |             |
      | ECE112 | 2024-03-01 | EC-CARER    |
    Then "EC-CARER" is met for Lars
    And it was earned on 2024-03-01
    Given Lene has these results:
      | unit   | ended on   | enrolled in |
      | ECE111 | 2021-03-01 |             |
      | ECE112 | 2024-03-02 | EC-CARER    |
    Then "EC-CARER" is not met for Lene
    And it lacks:
      | line  | missing  | from   |
      | first | 1 awards | EC-AID |

  Example: E11 a component that was issued lapses after the larger award was issued: that one stands; not earned yet, its line opens again
    Given Lasse has these results:
      | unit   | ended on    | enrolled in |
      | ECE111 | 60 days ago |             |
      | ECE112 | 30 days ago | EC-CARER    |
    And Lasse is issued "EC-AID EC-CARER", one after the other
    Then "EC-CARER" is met for Lasse, 4 years from now
    And it says:
      | about   | words |
      | follows | kept  |
    Given Lotta has these results:
      | unit   | ended on    | enrolled in |
      | ECE111 | 60 days ago | EC-CARER    |
    And Lotta is issued "EC-AID", one after the other
    Then "EC-CARER" is not met for Lotta
    And it lacks:
      | line | missing | from   |
      | own  | 1 units | ECE112 |
    Then "EC-CARER" is not met for Lotta, 4 years from now
    And it lacks:
      | line  | missing  | from   |
      | first | 1 awards | EC-AID |
      | own   | 1 units  | ECE112 |

  Example: E12 one result completes three awards at once: each waits its turn, and each is explained
    Given Mika has these results, sent in one import:
      | unit                          | ended on   | enrolled in |
      | ECE01 ECE03 ECE04 ECE05 ECE07 | 2025-06-20 | EC-Q        |
    And Mika is issued "EC-M2", one after the other
    When Mika was found competent in "ECE02" on 2025-06-30
    Then "EC-M1" is proposed for Mika
    And "EC-M1" is met for Mika
    And it was earned on 2025-06-30
    And "EC-S" is met for Mika
    And it was earned on 2025-06-30
    And "EC-Q" is met for Mika
    And it was earned on 2025-06-30
    And "EC-Q" is earned and waits for its micro-credentials
    When the registrar approves "EC-M1" for Mika
    Then "EC-Q" is proposed for Mika
    And "EC-S" is proposed for Mika

  Example: E13 an award by endorsement alone is proposed by request, not by result
    Given Nora was found competent in "ECE61" on 2025-06-20
    Then "EC-P6" is proposed for Nora
    And there is no proposal of "EC-FELLOW" for Nora
    And "EC-FELLOW" is not met for Nora
    When Nora asks for "EC-FELLOW" on 2025-06-25
    Then "EC-FELLOW" is proposed for Nora
    And these organisations are asked to endorse it:
      | harbour-hotels     |
      | civic-kitchens     |
      | coastline-catering |
