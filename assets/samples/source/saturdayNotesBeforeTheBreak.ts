/**
 * The first half of the session as the note-taker typed it: time since the opening, the line, and after `=>` the themes
 * the note was sorted into later.
 */
export const saturdayNotesBeforeTheBreak = `
02:20 ~ One chair empty, next to the radiator. Everybody looks at it.
04:35 4 ~ Arrives out of breath, wet umbrella, sits down by the radiator.
05:10 6 Does not want to be quoted. Notes are fine.
05:50 ? P4 has signed for notes, quoting still to be asked.

06:25 1 Sent forty pages of a translation at midnight, over her phone. #work
06:50 2 "I looked up the bus, and then I rang to check, because I do not believe the bus.
07:20 3 Video call with her mother in Huế, all three children shouting “bà ơi” into it at once.
07:55 4 Ran a speed test on the bus. Says it as if everybody did that.
08:30 5 "I reset my mother-in-law's password. I do that the way others make coffee.
09:15 6 Looked for a bigger flat, again.
09:50 7 + A film about otters, and it did not stop once. #film
10:30 8 "I sold a teapot to somebody in Tromsø. In my pyjamas. #work
11:00 ~ Laughter, the room warms up.

11:55 8 "Dentist.
12:10 3 "Two dentists. And they talk to each other about you, but not to you. * => switch
12:40 1 "Święty spokój. In Polish that is holy peace. It is what I want from the internet, and what I did not get.
13:15 7 + An adventure, she says, and beams. Nobody joins in.
13:50 2 "Being without a telephone at my age is not a detail. I wear a button round my neck. #alarm * => switch
14:20 4 Paperwork on two sides, and each side says the other has to begin. => switch
14:55 5 Fear of a weekend without a connection, with three generations in one house. => when
15:40 6 For him it was simple: nothing to leave behind, first flat in this town.
16:20 ( There is the word fear, and we had not asked about fear.

17:20 3 ! Half past eight, every evening, it stopped. All five at home. /freezes #film
17:55 1 "I lost a client in the middle of a sentence. The sentence was: and the most important thing is. /freezes #work
18:40 2 The letter about the price. The third one in two years. /price
19:05 7 "They wrote: to keep giving you the best. So the best is four euros dearer now. /price
19:50 5 + Her neighbour has Ferrowick, and her neighbour is never angry. That was the whole research. /neighbour
20:30 8 The young man at the door knew her old tariff by heart. Clever, she says, and a bit creepy. /salesperson
21:10 4 "I had a spreadsheet. Ninety days of measurements. My wife said: send it or marry it. /freezes
21:50 6 It came with the flat. The one before him had left the box on the wall, with a note: good luck.
22:40 7 + The neighbours' boy told her it is only light in a glass thread. That convinced her. /neighbour
23:20 ~ Several nod at half past eight. P1 writes the time down. /freezes
24:00 2 "When the first line says loyal customer I know what the second line says. /price * => loyal

24:50 4 Comparison site, eleven tabs, one evening, one headache. /comparison
25:20 1 ! Address check said no. The house across the street said yes. She called, and it was yes. /address
26:00 3 ! It wanted the letter of the building. Nobody in that street has ever seen a building letter. /address => words
26:30 8 "It asked for my ONT number before I was even a customer. I typed in my shoe size. /address * => words
27:15 2 + The young woman in the shop drew the whole thing on a napkin. The napkin is still on her fridge. /advice * => hands
27:50 7 + The napkin! She has one too, with the house on it and a smiley 😀. /advice => hands
28:25 5 Went to the shop because the mother-in-law wanted to see a face. An hour, and nobody hurried them. /advice => hands
29:10 6 Asked around in the kitchen where he works. The man who washes the dishes knew most.
29:45 4 "Up to is not a number. /comparison => words
30:30 1 Price of the first year in large type. The price after it in grey: eight pixels, she measured. /order #price => bill loyal
31:20 8 Reviews: half of them five stars without a word, the other half novels. /others
32:10 ( P6 answers when it is his turn, never before. Ask him first next time.

33:05 3 + Ordered in the break of a night shift. Six minutes, coffee still hot. /order
33:35 8 + “I could choose the day myself. Like at the hairdresser.” /choosing
34:10 7 "Fourteen pages. I understood the last line. It said kind regards. /terms * => words
34:50 5 ! Provisioning, line synchronisation, ONT. She is a pharmacist: no package leaflet is that bad. /terms * => words
35:30 4 Tests software for a living and had to look up two of the words. /terms => words
36:05 1 Who ends the old contract? The page says Ferrowick does. The old provider says only she can. /cancelling => switch
36:45 1 ! Eleven calls between the two. She kept a list with the times. /cancelling #calls * => switch
37:20 2 "The old ones told me to ask the new ones, and the new ones told me to ask the old ones. I felt like a tennis ball. /cancelling * => switch
38:00 3 ! Paid both for two months. Nobody had said that the notice starts at the end of a month. /cancelling #price => switch bill
38:40 8 "I cancelled twice to be safe. So they cancelled the cancellation. /cancelling * => switch
39:15 ~ Loud laughter. P2 wipes her eyes and says sorry, she should not laugh. /cancelling
39:50 5 Husband sent it by registered letter. “We come from a place where you keep the receipt.” /cancelling => switch
40:30 6 ~ Leans back and whistles. He has none of that behind him. /cancelling
41:10 4 ! The number took nine days to move. For nine days his clients called into nothing. /keeping #number => switch
41:55 ? Who at Ferrowick picks it up when the old provider says no? /cancelling
42:40 2 + Kept her number because the shop filled in the form with her. /keeping #number => hands

43:40 2 "Between eight and five is not an appointment. It is a prison sentence. /appointment * => when
44:20 8 ! Took a day off. Nobody came, nobody rang. Took a second day off. Same. /nobody * => when hours
44:55 3 ! Slept after the night shift with the phone on her chest, for the bell. They came the day after. /nobody => when hours
45:30 1 ! The account page said the visit was done. Nobody had been there. /account #wrong * => when
46:05 5 ! Sixteen days between the two. Three generations on the hotspot of one phone. /between => when switch
46:40 5 "My mother-in-law says: ما في نت، ما في حياة. No net, no life. She is eighty-one. /between * => when
47:25 6 Three weeks on the neighbour's connection. Paid for it in dumplings. /between => when
48:00 4 Called every second day. Every time somebody new, every time another reason: weather, cable, weather. “しょうがない”, he says, nothing to be done. /nobody #calls => when helpline
48:40 7 + The technician came a day early, rang first and asked if it suits her. “Σιγά-σιγά”, he said, slowly. He had learned it on holiday. /technician * => hands
49:20 2 + He put the box where she can reach it, and not where it was easy for him. /technician => hands
49:55 8 + He stayed until the cartoon ran. Then he watched the end of it with the children. /technician * => hands
50:30 6 + Found a second socket behind the wardrobe, and moved the wardrobe back. /technician => hands
51:05 1 The parcel came two weeks early and stood in the hall like a guest nobody talks to. /router
51:40 3 + “Five films at once, to test it. It was like water from the tap.” /online
52:15 4 + Measured 940 on the first evening. Shows the picture on his phone. It goes round the table. /online
52:50 7 + With her it was only the otters. And they swam. /online #film
53:25 5 "Tell me the truth and I can plan. Two weeks is fine. Tomorrow, tomorrow, tomorrow is not fine. /appointment * => when
54:10 8 "In Hebrew we say סבלנות, patience. It was not among the products I ordered. => when
54:30 6 At home they say: обіцянка-цяцянка. A promise is a toy. => when
54:50 ~ Smell of coffee from the corridor. Nobody moves yet.
`
