/** A screen, as far as choosing one goes. */
export interface Screen {
  readonly id: number
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** The screen for the audience: the first one the presenter does not look at; undefined while there is only one. */
export function otherScreen<Any extends Screen>(screens: readonly Any[], presenter: Screen): Any | undefined {
  return screens.find(({ id }) => id !== presenter.id)
}
