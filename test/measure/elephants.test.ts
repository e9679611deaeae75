import { elephants } from '../../functions/measure/elephants.ts';

describe('who pays for work', () => {
  it.each([
    [{}, []],
    [
      // The worked example of CHAOSS: 1000, 202, 90, 33, 332, 343, 42, 433 gives 2.
      Object.fromEntries([1000, 202, 90, 33, 332, 343, 42, 433].map((count, i) => [`company/${i}`, count])),
      [
        "The busiest company's people make 40 %; the fewest companies that make half: 2 (Elephant Factor); independent people make 0 %, people of whom it is not known 0 %.",
      ],
    ],
    [
      { 'company/Reef': 4, independent: 8, unknown: 1 },
      [
        "The busiest company's people make 31 %; all companies together make less than half; independent people make 62 %, people of whom it is not known 8 %.",
      ],
    ],
    [
      { independent: 8, unknown: 2 },
      ["No company's people take part; independent people make 80 %, people of whom it is not known 20 %."],
    ],
    [
      { 'company/Reef': 6, unknown: 4 },
      [
        'For 40 % of the 10 changes it is not known who pays for them: tell us who works for whom.',
        "Companies' people made 6 of 10 changes; independent: 0; unknown: 4.",
      ],
    ],
  ])('%o', (work, told) => {
    expect(elephants(work)).toEqual(told);
    expect(told.join()).not.toContain('Reef');
  });
});
