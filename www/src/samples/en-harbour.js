// @ts-check

/** Written for this page; people and events are invented. @type {import('./index.js').Sample} */
export const sample = {
  title: 'English: the night ferry of Falmouth',
  lang: 'en',
  text: `Harbour town votes to keep its night ferry

By Ruth Penhallow in Falmouth

Residents of Falmouth have voted by a wide margin to keep the last night ferry on the Fal estuary, defying a plan by Cornwall Council to replace it with a bus. Of the 9,312 ballots counted on Thursday, 71 per cent were in favour of the boat.

“People here do not want a museum piece, they want to get home after a shift,” said Margaret Trewin, who led the campaign. “The council thought nobody would bother to vote,” she added. “They were wrong.”

The council’s transport lead, David Okafor, acknowledged that the result was “clear and humbling”. He said that officers would draw up a new budget before the end of March. “We will find the money,” he promised, “but we cannot find it twice.”

According to an internal report seen by this newspaper, the service lost £410,000 last year, most of it between November and February. The operator, Fal River Lines, says the figure is misleading. “Half of that is one engine,” explained its director, Helen Marsh. “Engines do not break every winter.”

Not everyone is celebrating. Tom Pascoe, who runs the Chain Locker café on Custom House Quay, told the meeting that the bus would have stopped outside his door. “I voted for the bus and I would do it again,” he said with a shrug.

The Royal Cornwall Hospital, whose night staff make up a third of the passengers, welcomed the vote. In a statement, the trust said it had written to the council three times since 2022. “Our nurses should not have to choose between a taxi and a night in the staff room,” the statement read.

Dr Amina Siddiqui, a transport economist at the University of Exeter, warned against reading too much into a single ballot. Small ferries, she argued, survive where towns treat them “as streets rather than as businesses”. She pointed to Norway, where some crossings have been free since 2021.

For now the boat will leave at 23:40, as it has since 1974. On Friday night it carried forty-one people, two bicycles and a cello. “It was the quietest crossing I can remember,” said the skipper, Colin Hart. “Everyone was asleep.”
`,
};
