Feature: B01 Results come in as NAT files

  Rule: The same file twice changes nothing

    Example: [1] imported again
      Given Mads passed the units of "MC-01"
      And the student system sent his results as NAT files
      When the student system sends the same files again
      Then the report says that no result was added and none corrected
      And "MC-01" is proposed once for Mads

  Rule: Every problem is reported with file, line and column

    Example: [2] one line is cut short, good lines are asked for
      Given Nora and Olof passed the units of "MC-01"
      And a line of Nora's in NAT00120 is cut to 100 characters
      When the student system sends the files and asks for the good lines
      Then the report names NAT00120, the line and the column
      And "MC-01" is proposed for Olof
      And nothing is proposed for Nora

    Example: [3] one line is cut short, all or nothing is asked for
      Given Pia and Quirin passed the units of "MC-01"
      And a line of Pia's in NAT00120 is cut to 100 characters
      When the student system sends the files and asks for all or nothing
      Then the report names NAT00120, the line and the column
      And nothing is proposed for Quirin

    Example: [4] everything that can be wrong with a line is reported at once
      Given files with these faults:
        | fault                        |
        | unknown unit                 |
        | unknown outcome code         |
        | duplicate line               |
        | a date that does not exist   |
        | typographic apostrophe       |
      When the student system sends the files and asks for all or nothing
      Then the report has a line for each fault, with file, line and column

  Rule: A single result is taken once

    Example: [5] the same message twice
      Given Rosa is on record and passed "SITXFSA005"
      When the student system posts her result in "SITXFSA006" with key "msg-1"
      Then the answer is 201
      And "MC-01" is proposed for Rosa
      When the student system posts the same result with key "msg-1"
      Then the answer is 200
      When the student system posts another outcome with key "msg-1"
      Then the answer is a problem 409

    Example: [6] a superseded unit counts as its equivalent
      Given Sten passed "SITXFSA001" and "SITXFSA006"
      When the student system sends his results as NAT files
      Then "MC-01" is proposed for Sten
      And the explanation of "MC-01" for Sten names "SITXFSA001" and "SITXFSA005"
