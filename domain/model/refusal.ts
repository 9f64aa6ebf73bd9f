/** Why something cannot be done, in words for the person. Whoever throws it has changed nothing. */
export class Refusal extends Error {
  override name = 'Refusal'
}
