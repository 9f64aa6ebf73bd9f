/**
 * What is said in the ninety minutes, as the robot types it: a seat, the sign of the kind, the words, then tags, a touchpoint
 * and a star. `3>5` is typed for seat 3 and corrected to seat 5 at once.
 */
export const said = {
  opening: `
(they know nothing of each other and look at their phones
~ two people move their chairs nearer to the table`,
  howLong: `
1 "my neighbour ordered a lamp there and I wanted the same one
2 first heard of them in the queue of another shop, four years ago
3 "there was a card in a parcel that was not even mine
4 a colleague sent me the link with a discount
5 "I have been ordering there since they had only books
6 they wrote to me after I had complained somewhere else
7 + the very first order came a day early and I told everybody`,
  comesToMind: `
1 "brown boxes, far too big for what is inside #box
3 cheap, but you never know when #wait
2 "waiting, that is the first word I think of #wait *
5 + the people on the phone have never been rude to me #help
4 ! a van that drives past my house #door
(the word waiting came within ten seconds of the question #wait
6 ! three parcels and three different days for one order #wait
8 "sorry that I am late, the tram stood still
8 "for me it is the little card with the name of who packed it #box
7 "a good shop with a bad last mile #door *`,
  setItOff: `
2 it was a birthday, and I was late already #wait
1 "my old kettle died on a Sunday morning
4 "I saw it in the shop, but there it cost half as much again
~ everybody laughs about the kettle
3 a new baby and no time to go anywhere
5 "my son needed the desk before school began #wait
6 ! I only looked, and then the basket kept writing to me
7 "the doctor said a firmer mattress, and soon #wait
8 "we moved, and nothing fitted any more
2 ? ask which day the birthday was
1 + it took me four minutes from the kettle to the order *
4 "the date on the page decided it: Thursday, it said #wait
3>5 "I would have paid more for a promise that holds #wait *
6 they are used to asking a neighbour to wait in for them #door
8 + I could say which floor we live on, nobody else asks that #door`,
  promise: `
1 "between eight and eighteen o'clock is not a time, it is a day #wait *
2 ! the page said Thursday, the letter said within the week #wait
5 "on its way, it said, for four days #silent #wait
3 the number in the message belonged to another parcel #silent
7 ! the map showed the van two streets away and then it went home #silent *
4 ? find out who writes the message in the evening
8 "nothing at all, and then a photo of a door that is not ours #silent
6 ! no message when the day changed #silent
(nobody blames the driver, all of them blame the silence #silent
1 "I would rather hear a bad date than none #silent *`,
  effort: `
3 ! to stay at home a whole day, for a lamp #wait *
1 "I took a day off and it came the day after #wait
2 ! carrying it up from the ground floor, with my back #door
4 "to find the telephone number, it is at the very bottom #help
5 asking three times whether somebody had seen my parcel #help
6 ! explaining the same thing to four people #help *
~ five people nod at the four people
7 "the box did not go through the door and I cut it open on the stairs #box
8 writing a note for the driver every evening #door
2 "to be polite, when I was not #help
4 ! the chat asked for a number that I did not have yet #help
1>2 "I sat by the window like a child before its birthday #wait
5 + once, the driver rang and asked whether ten minutes later would do #door *
3 (she says effort and means fear that it is stolen #door`,
  changeBefore: `
6 "tell me the hour, not the day #wait *
1 one message in the morning that says what is going to happen #silent`,
  stepByStep: `
1 "the bell rings, I run, and he is gone #door *
2 ! the card says nobody was at home, and I was at home #door
3 "he took a photo of the parcel in the rain #door
4 left with a neighbour I have never met #door
5 + our driver knows which door sticks #door *
7 ! it lay behind the bins, and the bins were emptied that day #door *
8 "first a message, then a ring, then he waits: that is how it should be #door
6 ! I signed on a screen that did not take my name #door
~ silence for a while after the story with the bins
1 "the shop where I collect it closes before I finish work
4 ? look up which shops stay open until eight
2 "you stand in a row of people who all hold the same card #wait
3 a woman there lifted it into my car #help
5 ! the parcel was open at one corner #box
8 "you cannot look inside before he has gone #box
7 "I count the boxes, then I count the days #wait
6 + he put it where I had asked, under the blue roof #door
(the good stories are all about one driver they know
4>3 "it is the only minute in which the shop has a face #door *`,
  minutesAfter: `
2 "I opened it in the hall, still in my coat #box
1 ! so much paper that the children built a hut #box
3 "I sent a photo to my sister: look, it has come
4 looked for the bill and found none #box
5 "I rang them, and she stayed on the line until it worked #help *
6 + the woman on the phone had the same model at home #help
7 ! one screw was missing, and for one screw I sent all of it back #box *
8 "I wrote a review before I had sat down on it
2 "the label for sending it back was in the box already #box
1 ? ask whether the label is in every box
3 ! eleven days until the money was there again #wait *
4 two mails asked me how it was, before it had come #silent
(after minute sixty they speak of trust, not of parcels
8 "I kept the box for a week, just in case #box`,
  missed: `
1 "nobody asked whether we would pay for an hour that holds #wait *
2 what happens to all that is sent back
3 "who looks after the drivers, they are always out of breath #door
6 ! why I may not choose who brings it #door
7 "whether I would do it again, and I would
8 how it is for people who cannot carry #door
4 "what you do with all this now *
~ heads turn to the facilitator
(a fair question, the answer in the closing script is right for it`,
  mattersMost: `
1 "an hour I can plan with #wait *
2 "that somebody says something before I have to ask #silent *
3 the door, everything happens at the door #door
4 "a person I can reach when it goes wrong #help
6 an honest day, even if it is a late one #wait
7 "that it comes whole #box
8 + that they stay as friendly as they are #help
2 ! not to be thanked for my patience once more #wait
(five of seven speak of knowing, not of speed #wait`,
  changeAfter: `
1 "let me move the day myself, until the evening before #wait
3 "a button: I am at home now #door *
4 ring twice #door
6 "write the way a neighbour would write #silent
7 ! stop sending three vans on one day
8 "ask once where it should stand, and keep it #door
2 let the driver have my number #door`,
  closing: `
2 thanks everybody and stays behind to look at the map
(four of them leave together and go on talking on the stairs`,
} as const
