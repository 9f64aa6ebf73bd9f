/** The evening in Carrow, in the same form as the notes of the first group. */
export const thursdayNotes = `
01:40 ~ Name card 8 stays on the table. Nobody has heard from P8.

05:50 1 Watches the camera in her mother's garden from the night ward, in the breaks. #work
06:20 2 "I cut chair legs by day and sell them by night. #work
06:55 3 Homework on three screens, and the grandmother abroad on the fourth.
07:30 4 + Knits by video with eleven strangers every Thursday. Tonight they knit without her.
08:05 5 Looks up roads for tomorrow. He drives a van and knows every street and nobody in it. #work
08:45 6 "Radio from home. Home is where the weather is worse.
09:20 7 ~ Counts on his fingers who is online at this moment. Needs the second hand.

11:00 4 "A week of taking my laptop for walks.
11:35 1 Holding her breath. She had three nights of duty in it.
12:10 6 + Looked forward to it. Her grandson had shown her what a fast line looks like.
12:50 7 "I told the children: one week without. They looked at me like at a criminal.
13:25 2 Two weeks without card payments. Lent people their chairs and trusted them. #work => when
14:00 3 A list on the fridge with the numbers of two companies. => switch
14:40 5 Hardly noticed. Was on the road.
15:30 ( They speak of it as of moving house. Nobody has used the word contract.

17:20 7 Quiet evenings. That was all he asked for. /order
17:55 4 "That it would be boring. So boring that I forget I have it. /order
18:30 3 + That the woman in the shop was right. She was. /advice => hands
19:10 2 Somebody who would come on a Saturday. There was no Saturday in the calendar. /choosing * => hours
19:50 1 A visit after her night shift. The earliest was at one, the latest at four. /choosing => hours
20:30 6 To understand the papers without her grandson. He understood them no better. /terms => words
21:10 5 "It said symmetrical. I said yes, because it sounded fair. /terms * => words
22:40 3 Read the word activation four times and still waited for a letter with a code. /terms => words
23:10 ~ Laughter, the longest so far. P6 says the word aloud, like a spell. /terms

24:40 3 ! Each of the two said that the other had to send something. A form went round for five weeks. /cancelling * => switch
25:20 7 ! Paid twice from March to May. Asked for it back and got a voucher. /cancelling #price => switch bill
26:05 2 "I rang in the morning, they were not in yet. I rang at six, they had gone. In between I have a saw running. /cancelling * => switch hours
26:50 4 Cancelled herself, one day too late, and it was one more year. It took a letter from a consumer office. /cancelling => switch
27:35 6 + The old company was kind about it. They remembered her husband. /cancelling
28:20 1 Did it by chat at four in the morning. Nobody answers at that hour, but it takes the message. /chat => hours
29:10 5 Nothing to cancel, the line came with the flat.
30:00 6 ! The number was gone for two weeks. Her sister thought something had happened to her. /keeping #number * => switch
31:10 ? Which form is it that goes round between the two companies? /cancelling
32:30 ~ P3 draws the way of the form. Four arrows and one circle. /cancelling
34:00 ( Nobody blames the old provider alone.

36:50 1 ! Eight to five, after a night shift. Fell asleep in the chair by the door, in her coat. /appointment * => when hours
37:30 2 Closed the workshop for the day. He came at ten to five. /appointment #work => when hours
38:10 7 ! Nobody came. His wife had changed her shift for it. /nobody * => when hours
38:50 4 "I had a client on the screen when he rang, five hours early. Both of them were very polite. /technician
39:30 3 Three texts about the same visit, with three different hours. Believed none of them. /appointment * => when
40:10 6 + He carried his shoes in his hand and asked about the photographs. /technician * => hands
40:50 3 + Waited until the grandmother abroad was on the screen before he packed up. /technician * => hands
41:30 5 + The first one had no key for the cellar. The second one brought the caretaker. /technician => hands
42:15 7 + He said sorry for the first visit, although it had not been his. /technician => hands
43:00 2 ! The hole is in the wrong wall. A good hole, he says, he makes holes himself. /technician
43:40 4 The box flashed red for two days. The leaflet knows only green. /router => words
44:20 6 "On the first evening I rang my sister and we said nothing for a while. It was so clear. /online
45:00 1 + Slept through it. Woke up, and it was there. /online
45:40 5 ~ Shakes his head. With him it was the third evening. /online
46:20 7 When they say Tuesday at three, he is there on Tuesday at three. He would like the same from them. /appointment => when
47:10 ( Days off are counted in money here, not in patience.
48:00 5 “I send people a link, and they see where my van is.” /appointment #idea * => when
49:20 ? Could people see where the technician is by now? /appointment

56:50 7 ! Two months at once, in the month of the school books. /bill #price * => bill
57:25 2 "I write invoices myself. If I wrote one like that, I would be making chairs for myself. /bill * => bill
58:05 6 Paid it at the counter of the bank, to see a person nod. /bill => bill
58:45 3 A fee for switching on, after the shop had said there is none. Took it back there, and they wrote it off. /bill #price => bill hands
59:30 1 It came in the app, at night, and she does not open bills at night. /bill
60:10 5 Four people in the flat, one bill, and no way to split it. /bill
60:50 4 "The number was right. I just could not find out what it was the number of. /bill * => bill
61:40 ~ P7 shows the page on his phone. Nobody finds the total at first. /bill
62:30 7 New people in his street pay twenty-four. He learnt it at a barbecue. /renewal #price * => loyal
63:40 3 A neighbour threatened to leave and got a price. She does not like to threaten. /offer => loyal
64:30 6 "I have stayed with everybody all my life. It has never been an advantage. /renewal * => loyal
65:20 4 A bill with three lines: what, how long, how much. /bill #idea => bill
67:00 2 Back at the table. It was a customer, he says, at this hour. #work

69:10 1 ! Rings at six in the morning, after work. A voice tells her when they open. /helpline * => hours helpline
69:50 5 Sits in the van until six, and at six they close. /helpline => hours
70:30 3 ! Press one, press four, and then a question about the box in words she had to look up. /helpline => helpline words
71:10 4 The chat is friendly and forgets her between two sentences. /chat => helpline
71:50 7 ! Told it three times. The third one read it back to him from a sheet, wrong. /helpline * => helpline
72:30 6 + A young man from the local team came by in person, because he lives round the corner. /call * => hands
73:15 2 Asks the neighbour's daughter. She has no menu. /helpline => helpline
74:00 4 Would write at eleven at night and be content with an answer at noon. /helpline #idea * => hours
74:50 ~ P1 nods at every word of it.
75:40 ? Are there hours at which the local team could be reached in the evening? /call

79:30 1 "Come when I am awake. * => hours
79:55 2 One company that says: leave it to us. => switch
80:20 3 A single text, and that one true. => when
80:45 4 That it is boring. It nearly is.
81:10 5 To see the van on a map. => when
81:35 6 "People. Keep the people. => hands
82:00 7 A bill his eldest can explain to him. => bill

85:30 ~ P3 corrects the summary: the form took five weeks, not four.
88:50 7 + Would come again, he says, and bring his street. /telling
90:20 ? Write to P8 and ask kindly what happened.
`
