site-skip = Անցնել տեքստին
site-runs-on = Քննարկումներն աշխատում են Fairsay-ով. ստուգումը տեղում է, որոշումը՝ մարդկանցը։
refusal-title = Չհաջողվեց
refusal-your-text = Ձեր տեքստը. պատճենեք այն, նախքան էջը լքելը
refusal-sign-in = Մուտք գործել
refusal-home = Դեպի գլխավոր էջ
missing-title = Այս հասցեում ոչինչ չկա
missing-words = Հնարավոր է՝ էջը տեղափոխվել է, կամ հասցեում վրիպակ կա։
