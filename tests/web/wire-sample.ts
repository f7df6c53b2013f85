// Written by the test `the_typescript_sample_is_what_the_engine_gives`; to write it anew: WRITE_SAMPLE=1 cargo test
import type { Annotations, AnnotateOptions, AnnotatorOptions } from "../../www/pkg/guillemet.js";

export const codepoint = {
  "version": 1,
  "language": "fr",
  "offsets": "codepoint",
  "length": 25,
  "quotes": [
    {
      "id": 0,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [
        "named",
        "subject",
        "spoke",
        "spoke-earlier",
        "goes-on",
        "speaks-next",
        "role",
        "called",
        "near",
        "often",
        "only",
        "new",
        "again",
        "turn"
      ],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 1,
      "kind": "partial",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "denied": true,
      "cue": null,
      "source": null,
      "speaker": null,
      "grounds": [],
      "candidates": [
        {
          "name": "Ève",
          "entity": 0,
          "confidence": 40
        },
        {
          "name": "le maire",
          "entity": null,
          "confidence": 30
        }
      ],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 2,
      "kind": "indirect",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 3,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": 0,
        "kind": "person"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 4,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "organization"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 5,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "group"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 6,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "document"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 7,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 7
        }
      ],
      "span": {
        "start": 0,
        "end": 9
      },
      "cue": {
        "start": 11,
        "end": 14,
        "text": "dit"
      },
      "source": {
        "start": 15,
        "end": 18,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": 0,
      "rule": "quote.test",
      "confidence": 90
    }
  ],
  "mentions": [
    {
      "id": 0,
      "kind": "person",
      "start": 15,
      "end": 18,
      "entity": 0,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 1,
      "kind": "organization",
      "start": 15,
      "end": 18,
      "entity": 1,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 2,
      "kind": "place",
      "start": 15,
      "end": 18,
      "entity": 2,
      "rule": "entity.test",
      "confidence": 80,
      "government": true
    },
    {
      "id": 3,
      "kind": "event",
      "start": 15,
      "end": 18,
      "entity": 3,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 4,
      "kind": "work",
      "start": 15,
      "end": 18,
      "entity": 4,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 5,
      "kind": "date",
      "start": 15,
      "end": 18,
      "entity": 5,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 6,
      "kind": "time",
      "start": 15,
      "end": 18,
      "entity": 6,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 7,
      "kind": "quantity",
      "start": 15,
      "end": 18,
      "entity": 7,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 8,
      "kind": "other",
      "start": 15,
      "end": 18,
      "entity": 8,
      "rule": "entity.test",
      "confidence": 80
    }
  ],
  "entities": [
    {
      "id": 0,
      "kind": "person",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        0
      ],
      "value": null
    },
    {
      "id": 1,
      "kind": "organization",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        1
      ],
      "value": null
    },
    {
      "id": 2,
      "kind": "place",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        2
      ],
      "value": null
    },
    {
      "id": 3,
      "kind": "event",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        3
      ],
      "value": null
    },
    {
      "id": 4,
      "kind": "work",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        4
      ],
      "value": null
    },
    {
      "id": 5,
      "kind": "date",
      "name": "Ève",
      "aliases": [],
      "roles": [],
      "mentions": [
        5
      ],
      "value": "2020-02-15"
    },
    {
      "id": 6,
      "kind": "time",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        6
      ],
      "value": null
    },
    {
      "id": 7,
      "kind": "quantity",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        7
      ],
      "value": null
    },
    {
      "id": 8,
      "kind": "other",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 19,
          "end": 20,
          "text": "à"
        }
      ],
      "mentions": [
        8
      ],
      "value": null
    }
  ],
  "duplicates": [
    {
      "id": 0,
      "kind": "exact",
      "similarity": 100,
      "weight": "full",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 21,
          "end": 24
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 21,
            "end": 22
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 22,
          "end": 24,
          "repair": "\n"
        }
      ]
    },
    {
      "id": 1,
      "kind": "near",
      "similarity": 100,
      "weight": "low",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 21,
          "end": 24
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 21,
            "end": 22
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 22,
          "end": 24,
          "repair": "\n"
        }
      ]
    }
  ],
  "notices": [
    {
      "code": "unclosed-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unopened-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "text-too-long",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "seam",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "other-fact",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "misquote",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unread-language",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "own",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    }
  ]
} satisfies Annotations;

export const utf16 = {
  "version": 1,
  "language": "fr",
  "offsets": "utf16",
  "length": 26,
  "quotes": [
    {
      "id": 0,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [
        "named",
        "subject",
        "spoke",
        "spoke-earlier",
        "goes-on",
        "speaks-next",
        "role",
        "called",
        "near",
        "often",
        "only",
        "new",
        "again",
        "turn"
      ],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 1,
      "kind": "partial",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "denied": true,
      "cue": null,
      "source": null,
      "speaker": null,
      "grounds": [],
      "candidates": [
        {
          "name": "Ève",
          "entity": 0,
          "confidence": 40
        },
        {
          "name": "le maire",
          "entity": null,
          "confidence": 30
        }
      ],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 2,
      "kind": "indirect",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 3,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": 0,
        "kind": "person"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 4,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "organization"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 5,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "group"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 6,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "document"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 7,
      "kind": "direct",
      "parts": [
        {
          "start": 2,
          "end": 8
        }
      ],
      "span": {
        "start": 0,
        "end": 10
      },
      "cue": {
        "start": 12,
        "end": 15,
        "text": "dit"
      },
      "source": {
        "start": 16,
        "end": 19,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": 0,
      "rule": "quote.test",
      "confidence": 90
    }
  ],
  "mentions": [
    {
      "id": 0,
      "kind": "person",
      "start": 16,
      "end": 19,
      "entity": 0,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 1,
      "kind": "organization",
      "start": 16,
      "end": 19,
      "entity": 1,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 2,
      "kind": "place",
      "start": 16,
      "end": 19,
      "entity": 2,
      "rule": "entity.test",
      "confidence": 80,
      "government": true
    },
    {
      "id": 3,
      "kind": "event",
      "start": 16,
      "end": 19,
      "entity": 3,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 4,
      "kind": "work",
      "start": 16,
      "end": 19,
      "entity": 4,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 5,
      "kind": "date",
      "start": 16,
      "end": 19,
      "entity": 5,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 6,
      "kind": "time",
      "start": 16,
      "end": 19,
      "entity": 6,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 7,
      "kind": "quantity",
      "start": 16,
      "end": 19,
      "entity": 7,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 8,
      "kind": "other",
      "start": 16,
      "end": 19,
      "entity": 8,
      "rule": "entity.test",
      "confidence": 80
    }
  ],
  "entities": [
    {
      "id": 0,
      "kind": "person",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        0
      ],
      "value": null
    },
    {
      "id": 1,
      "kind": "organization",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        1
      ],
      "value": null
    },
    {
      "id": 2,
      "kind": "place",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        2
      ],
      "value": null
    },
    {
      "id": 3,
      "kind": "event",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        3
      ],
      "value": null
    },
    {
      "id": 4,
      "kind": "work",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        4
      ],
      "value": null
    },
    {
      "id": 5,
      "kind": "date",
      "name": "Ève",
      "aliases": [],
      "roles": [],
      "mentions": [
        5
      ],
      "value": "2020-02-15"
    },
    {
      "id": 6,
      "kind": "time",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        6
      ],
      "value": null
    },
    {
      "id": 7,
      "kind": "quantity",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        7
      ],
      "value": null
    },
    {
      "id": 8,
      "kind": "other",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 20,
          "end": 21,
          "text": "à"
        }
      ],
      "mentions": [
        8
      ],
      "value": null
    }
  ],
  "duplicates": [
    {
      "id": 0,
      "kind": "exact",
      "similarity": 100,
      "weight": "full",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 22,
          "end": 25
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 22,
            "end": 23
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 23,
          "end": 25,
          "repair": "\n"
        }
      ]
    },
    {
      "id": 1,
      "kind": "near",
      "similarity": 100,
      "weight": "low",
      "spans": [
        {
          "start": 0,
          "end": 5
        },
        {
          "start": 22,
          "end": 25
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 2,
            "end": 5
          },
          "changed": {
            "start": 22,
            "end": 23
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 23,
          "end": 25,
          "repair": "\n"
        }
      ]
    }
  ],
  "notices": [
    {
      "code": "unclosed-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unopened-mark",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "text-too-long",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "seam",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "other-fact",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "misquote",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "unread-language",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    },
    {
      "code": "own",
      "start": 0,
      "end": 1,
      "message": "Un \"mot\"."
    }
  ]
} satisfies Annotations;

export const utf8 = {
  "version": 1,
  "language": "fr",
  "offsets": "utf8",
  "length": 36,
  "quotes": [
    {
      "id": 0,
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [
        "named",
        "subject",
        "spoke",
        "spoke-earlier",
        "goes-on",
        "speaks-next",
        "role",
        "called",
        "near",
        "often",
        "only",
        "new",
        "again",
        "turn"
      ],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 1,
      "kind": "partial",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "denied": true,
      "cue": null,
      "source": null,
      "speaker": null,
      "grounds": [],
      "candidates": [
        {
          "name": "Ève",
          "entity": 0,
          "confidence": 40
        },
        {
          "name": "le maire",
          "entity": null,
          "confidence": 30
        }
      ],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 2,
      "kind": "indirect",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 3,
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": 0,
        "kind": "person"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 4,
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "organization"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 5,
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "group"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 6,
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": {
        "name": "Ève",
        "entity": null,
        "kind": "document"
      },
      "grounds": [],
      "candidates": [],
      "copyOf": null,
      "rule": "quote.test",
      "confidence": 90
    },
    {
      "id": 7,
      "kind": "direct",
      "parts": [
        {
          "start": 3,
          "end": 13
        }
      ],
      "span": {
        "start": 0,
        "end": 16
      },
      "cue": {
        "start": 18,
        "end": 21,
        "text": "dit"
      },
      "source": {
        "start": 22,
        "end": 26,
        "text": "Ève"
      },
      "speaker": null,
      "grounds": [],
      "candidates": [],
      "copyOf": 0,
      "rule": "quote.test",
      "confidence": 90
    }
  ],
  "mentions": [
    {
      "id": 0,
      "kind": "person",
      "start": 22,
      "end": 26,
      "entity": 0,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 1,
      "kind": "organization",
      "start": 22,
      "end": 26,
      "entity": 1,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 2,
      "kind": "place",
      "start": 22,
      "end": 26,
      "entity": 2,
      "rule": "entity.test",
      "confidence": 80,
      "government": true
    },
    {
      "id": 3,
      "kind": "event",
      "start": 22,
      "end": 26,
      "entity": 3,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 4,
      "kind": "work",
      "start": 22,
      "end": 26,
      "entity": 4,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 5,
      "kind": "date",
      "start": 22,
      "end": 26,
      "entity": 5,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 6,
      "kind": "time",
      "start": 22,
      "end": 26,
      "entity": 6,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 7,
      "kind": "quantity",
      "start": 22,
      "end": 26,
      "entity": 7,
      "rule": "entity.test",
      "confidence": 80
    },
    {
      "id": 8,
      "kind": "other",
      "start": 22,
      "end": 26,
      "entity": 8,
      "rule": "entity.test",
      "confidence": 80
    }
  ],
  "entities": [
    {
      "id": 0,
      "kind": "person",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        0
      ],
      "value": null
    },
    {
      "id": 1,
      "kind": "organization",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        1
      ],
      "value": null
    },
    {
      "id": 2,
      "kind": "place",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        2
      ],
      "value": null
    },
    {
      "id": 3,
      "kind": "event",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        3
      ],
      "value": null
    },
    {
      "id": 4,
      "kind": "work",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        4
      ],
      "value": null
    },
    {
      "id": 5,
      "kind": "date",
      "name": "Ève",
      "aliases": [],
      "roles": [],
      "mentions": [
        5
      ],
      "value": "2020-02-15"
    },
    {
      "id": 6,
      "kind": "time",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        6
      ],
      "value": null
    },
    {
      "id": 7,
      "kind": "quantity",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        7
      ],
      "value": null
    },
    {
      "id": 8,
      "kind": "other",
      "name": "Ève",
      "aliases": [
        "E."
      ],
      "roles": [
        {
          "start": 27,
          "end": 29,
          "text": "à"
        }
      ],
      "mentions": [
        8
      ],
      "value": null
    }
  ],
  "duplicates": [
    {
      "id": 0,
      "kind": "exact",
      "similarity": 100,
      "weight": "full",
      "spans": [
        {
          "start": 0,
          "end": 8
        },
        {
          "start": 30,
          "end": 35
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 3,
            "end": 8
          },
          "changed": {
            "start": 30,
            "end": 31
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 31,
          "end": 35,
          "repair": "\n"
        }
      ]
    },
    {
      "id": 1,
      "kind": "near",
      "similarity": 100,
      "weight": "low",
      "spans": [
        {
          "start": 0,
          "end": 8
        },
        {
          "start": 30,
          "end": 35
        }
      ],
      "differences": [
        {
          "copy": 1,
          "original": {
            "start": 3,
            "end": 8
          },
          "changed": {
            "start": 30,
            "end": 31
          }
        }
      ],
      "seams": [
        {
          "copy": 1,
          "start": 31,
          "end": 35,
          "repair": "\n"
        }
      ]
    }
  ],
  "notices": [
    {
      "code": "unclosed-mark",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "unopened-mark",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "text-too-long",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "seam",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "other-fact",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "misquote",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "unread-language",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    },
    {
      "code": "own",
      "start": 0,
      "end": 2,
      "message": "Un \"mot\"."
    }
  ]
} satisfies Annotations;

export const annotatorOptions = [
  { lang: "auto" },
  { lang: "fr" },
] satisfies AnnotatorOptions[];

export const annotateOptions = [
  { offsets: "codepoint" },
  { offsets: "utf16" },
  { offsets: "utf8" },
] satisfies AnnotateOptions[];
