/** The second half of the session, in the same form as the first. */
export const saturdayNotesAfterTheBreak = `
57:30 1 ~ Shows her list of calls to P4 at the coffee table. They compare times.
59:10 7 ? Asks for the name of the technician, wants to send him a card. /technician

62:15 3 ! Four levels. Press three, press one, and then it asks whether she has switched it off and on. /helpline * => helpline
62:50 2 "I pressed nothing, because I have a telephone with a dial. So it hung up on me. /helpline * => helpline
63:30 8 The music is a pan flute version of the song of her first kiss. It used to be her favourite. /helpline => helpline
64:05 1 ! Five people, five times the story. The fifth asked for the customer number she had typed in at the start. /helpline #calls * => helpline
64:40 5 ! Thirty-three minutes, then cut off. Called again: your call is important to us. /helpline => helpline
65:20 4 ! The chat asked whether it had solved his problem before he had said what it was. /chat => helpline
65:55 8 "It said sorry nine times in four minutes. Nobody is that sorry. /chat * => helpline
66:30 6 Writes in the chat because of his accent. On the phone somebody sighed. /chat => helpline
67:05 7 Does not call at all. Plays the piano until it works again.
67:40 2 + Then somebody called her back, a man from the next village. Ten minutes, and it worked. /call * => hands
68:20 3 + Same team. He still knew about the night shift from the first time. /call => hands
68:55 1 They are good. But you cannot ask for them. They happen to you, like weather. /call => helpline
69:35 5 "I want a name. Give me one name and I am your customer until I die. /helpline * => helpline
70:10 4 + The text about the outage was there before he had noticed it. “First time I came second.” /outage
70:50 8 ! The text came at three in the morning. Twice. The second one to say that all is well. /outage
71:30 ~ Three talk at once, P6 waits and gives up. /helpline
72:05 6 Asked whether he could write an e-mail instead of calling. He could not. /helpline => helpline
72:40 ? Does the local team have a number of its own? /call

73:25 5 ! Forty-nine euros for switching it on. The order page had called it free. /bill #price * => bill
73:55 3 First bill: two months and eleven days in one. Needed a calendar to check it. /bill => bill
74:30 7 "I took it to my nephew, he is an accountant. He said: auntie, pay it, it is quicker. /bill * => bill
75:05 2 ! Bill only by e-mail, paper costs three euros. She has no printer and no wish for one. /bill #price => bill
75:45 1 Adjustment plus, adjustment minus, adjustment plus. She checked: the sum was right. /bill => bill
76:20 4 Does not mind the money, minds the guessing. /bill => bill
77:00 8 "I opened it, I closed it, I made a pot. /bill * => bill
77:35 6 ! Paid for a television package he never ordered. Got it back after three letters. /bill #wrong => bill
78:15 2 ~ Takes the bill out of her handbag. It goes round the table like a photograph. /bill
78:50 5 One page that explains the first bill, before it is due. /bill #idea * => bill
79:30 3 Or a call of two minutes: this is what you pay, and this is what for. /bill #idea => bill
80:10 2 ! From twenty-nine to forty-four after a year. And in the shop window it says twenty-four for new people. /renewal #price * => loyal
80:45 7 "So I leave and come back? At my age I do not flirt with a telephone company. /renewal * => loyal
81:25 1 Called to leave and had the twenty-four in four minutes. Pleased and insulted at once. /offer * => loyal

82:20 3 "Let the head of Ferrowick sit in my kitchen on a Tuesday from eight to five and wait. Then I stay. /nobody * => when
82:50 8 "Ring the bell or ring me. One of the two. /nobody => when
83:20 4 Print the true number: how many visits work the first time. /nobody #idea => when
83:55 1 One person who carries the switch from the first day to the last, with a name and a number. /cancelling #idea * => switch
84:30 2 The same price for the same thing, for old and new. /renewal #idea => loyal
85:05 5 Letters her mother-in-law can read with her glasses on. /terms #idea => words
85:40 7 + Pay the technician more. /technician #idea => hands
86:15 6 Let people choose how they are spoken to: write, call, come by. /helpline #idea => helpline
86:50 8 "And turn off the pan flute. /helpline => helpline
87:20 ~ Applause for the pan flute. P6 laughs for the first time. /helpline
87:50 ( Nobody has asked for more speed. Not once this morning.

88:35 1 To know what happens next. => when
88:55 2 That the telephone works when she falls. #alarm => switch
89:20 3 "A date that holds. => when
89:45 4 One clock for both companies. => switch
90:10 5 "The truth, also when it is bad. * => when
90:40 6 A price that stays. => loyal
91:05 7 + People like the technician and the young woman with the napkin. => hands
91:30 8 "Keep your promises small, and keep them. * => when

92:30 ? P4 left quickly, for his bus. Nobody asked about quoting.
93:50 ~ All agree with the summary. P1 corrects it: eleven calls, not ten.
96:10 3 + Would still tell a friend. Once it works, it works. /telling
96:35 8 + Has told two friends, with a warning and a casserole for the waiting. /telling => when
97:05 ? A letter to everybody by the middle of November: what came of it.
`
