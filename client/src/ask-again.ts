// Owns that a question whose server died is put to the one that is started in its place. Knows neither server nor question.

/**
 * The answer to `put`; where it was lost with the server, that of putting it once more.
 * @param isLost says of a failure that the server did not live to answer; every other failure is the answer
 * @param untilGone fulfilled when it is seen that the server is gone, so that nothing more is put to it
 */
export const askAgain = async <Answer>(
  put: () => Promise<Answer>,
  isLost: (failure: unknown) => boolean,
  untilGone: () => Promise<void>,
): Promise<Answer> => {
  try {
    return await put();
  } catch (failure) {
    if (!isLost(failure)) throw failure;
  }
  await untilGone();
  return put();
};
