import {SearchButton} from '@site/src/search/SearchButton';

export default SearchButton;
